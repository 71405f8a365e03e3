// Plain JavaScript that any Node can read: the rest is TypeScript, which older ones cannot.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
	console.error(
		`Plumbline needs Node 22.18 or newer, and this is Node ${process.versions.node}. ` +
			'Run "npm ci" and "npm start", which bring a fitting Node along, or install one from nodejs.org.'
	);
	process.exit(1);
}
