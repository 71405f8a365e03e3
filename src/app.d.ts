declare global {
	namespace App {
		interface Error {
			message: string;
			reference?: string;
		}
	}
}

export {};
