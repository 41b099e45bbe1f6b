// For tests in the browser: draws a sample question on the server's side, as the build does.

/** @type {import('vitest/node').BrowserCommand<[kind: string]>} */
export async function drawQuestion({ project }, kind) {
	const [{ drawQuestion }, { samples }] = await Promise.all([
		project.vite.ssrLoadModule('/tests/quiz/draw.ts'),
		project.vite.ssrLoadModule('/tests/quiz/questions.ts')
	]);
	return drawQuestion(samples[kind]);
}
