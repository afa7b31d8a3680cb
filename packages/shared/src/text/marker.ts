/** The marker in the first line of an issue or comment of ours. */

/** The first marker that is alone on a line: text above it must not hide the issue from us. */
export function readMarker(body: string): string | undefined {
	return /^<!-- octoacme:[a-z-]+:[^\n\r>]* -->(?=\r?$)/m.exec(body)?.[0];
}
