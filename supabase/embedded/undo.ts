export type Undo = {
	/** Adds what takes back the step just done. */
	add(step: () => void | Promise<void>): void;
	/** Takes everything back, the last step first, once; goes on where a step fails, then throws. */
	run(): Promise<void>;
};

/** Remembers how to take back what was done, for the end and for a beginning that fails half-way. */
export function createUndo(): Undo {
	const steps: (() => void | Promise<void>)[] = [];
	return {
		add: (step) => void steps.push(step),
		run: async () => {
			const failures: unknown[] = [];
			for (let step = steps.pop(); step; step = steps.pop()) {
				try {
					await step();
				} catch (error) {
					failures.push(error);
				}
			}
			if (failures.length > 0) throw failures[0];
		}
	};
}
