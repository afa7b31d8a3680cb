import { neutralizeLine } from "@octoacme/shared/text/escape.ts";
import { describe, expect, it } from "vitest";

/** What `String.TrimStart` of .NET, by which the runner finds a command, takes for white space. */
const TRIMMED =
	"\t\v\f \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000";

describe("a line that begins with white space and a command", () => {
	it.each([...TRIMMED].map((blank) => [blank.codePointAt(0)!.toString(16).padStart(4, "0"), blank] as const))(
		"after U+%s is no command",
		(_, blank) => {
			for (const command of ["::error::x", "::stop-commands::x", "##[error]x"]) {
				const line = neutralizeLine(`${blank}${blank}${command}`);
				let rest = line;
				while (rest !== "" && TRIMMED.includes(rest[0]!)) rest = rest.slice(1);
				expect(rest).not.toMatch(/^(?:::|##\[)/);
			}
		},
	);

	it("keeps an ordinary line", () => {
		expect(neutralizeLine("  deployed: 12 of 12")).toBe("  deployed: 12 of 12");
	});
});
