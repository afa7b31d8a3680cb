/** A team's own template for the body: `{{part}}` takes a part of the document, everything else stays as written. */
import { type RenderedSection, SECTION_IDS } from "./render-release.ts";

type TemplateResult =
	| { readonly ok: true; readonly sections: readonly RenderedSection[]; readonly frame: string }
	| { readonly ok: false; readonly problems: readonly string[] };

const SLOT = /\{\{\s*(?:([a-z-]+)\s*)?\}\}/g;

/**
 * The sections that the template asks for and the frame around them. A name that is no part, or a part asked for
 * twice, is a problem with its line. A part without a slot is left out, except the status.
 */
export function readTemplate(template: string, sections: readonly RenderedSection[]): TemplateResult {
	const problems: string[] = [];
	const asked: string[] = [];
	for (const [index, line] of template.replace(/\r\n?/g, "\n").split("\n").entries())
		for (const [, name = ""] of line.matchAll(SLOT)) {
			if (!(SECTION_IDS as readonly string[]).includes(name))
				problems.push(`line ${index + 1}: {{${name}}} is no part of the notes; there are ${SECTION_IDS.join(", ")}`);
			else if (asked.includes(name)) problems.push(`line ${index + 1}: {{${name}}} is asked for twice`);
			asked.push(name);
		}
	if (asked.length === 0) problems.push("the template has no {{part}}");
	if (problems.length > 0) return { ok: false, problems };
	const known = new Map(sections.map((section) => [section.id as string, section]));
	const frame = template
		.replace(/\r\n?/g, "\n")
		.replace(SLOT, (_, name = "") =>
			known.has(name) ? `\n<!-- octoacme:notes:begin:${name} -->\n<!-- octoacme:notes:end:${name} -->\n` : "",
		);
	return {
		ok: true,
		frame,
		// The template writes its own headings.
		sections: sections.filter(({ id }) => asked.includes(id) || id === "status").map(({ id, body }) => ({ id, body })),
	};
}
