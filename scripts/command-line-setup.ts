/** The part of a README that says how to get the command line: from npm once it is there, else from a clone. */

/** Markdown for the first minute. */
export function renderSetup(isPublished: boolean): string {
	return isPublished
		? [
				"You need Node ≥ 20 and git.",
				"",
				"```sh",
				'alias octoacme-release="npx @octoacme/release"   # or write npx @octoacme/release each time',
				"```",
			].join("\n")
		: [
				"You need Node ≥ 20 and git. The command line is not on npm yet; it runs from a clone of this repository:",
				"",
				"```sh",
				"git clone https://github.com/octoacme/release-actions ~/release-actions",
				"npm ci --ignore-scripts --prefix ~/release-actions",
				'alias octoacme-release="node ~/release-actions/packages/cli/dist/index.js"',
				"```",
			].join("\n");
}

/** Markdown for the command line's own README, which npm shows too. */
export function renderSource(isPublished: boolean): string {
	const real =
		"A package of that name whose page on npm shows no provenance from `octoacme/release-actions` is not ours.";
	return isPublished
		? `Below, \`octoacme-release\` is \`npx @octoacme/release\`, or the command after \`npm install --global @octoacme/release\`. ${real}`
		: `**The package \`@octoacme/release\` is not on npm yet.** Until it is, \`octoacme-release\` runs from a clone, as the [README](../../README.md#in-one-minute) shows. ${real}`;
}
