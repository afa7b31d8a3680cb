/** Fills the body of a `request` channel: JSON whose texts hold the message's fields, so that nothing in a message can change its structure. */
import { safeUrl } from "../text/markdown.ts";
import type { ChannelMessage } from "./message.ts";
import { digestMessage, plain } from "./payload.ts";

/** What `{name}` stands for in a template. */
const TEMPLATE_FIELDS = ["title", "text", "key", "digest", "kind", "severity", "source", "url", "state"] as const;

type Field = (typeof TEMPLATE_FIELDS)[number];
type TemplateValue =
	| string
	| number
	| boolean
	| null
	| readonly TemplateValue[]
	| { readonly [name: string]: TemplateValue };

/** The template with `{title}` and its like replaced in every text; another text in braces is left as it is. */
export function fillTemplate(template: TemplateValue, message: ChannelMessage): TemplateValue {
	const fields: Readonly<Record<Field, string>> = {
		title: plain(message.title),
		text: message.lines.map(plain).join("\n"),
		key: message.key,
		digest: digestMessage(message),
		kind: message.kind,
		severity: message.severity ?? "",
		source: message.source,
		url: safeUrl(message.links[0]?.url ?? "") ?? "",
		state: message.recovered === true ? "recovered" : "open",
	};
	const fill = (value: TemplateValue): TemplateValue => {
		if (typeof value === "string")
			return value.replace(new RegExp(`\\{(${TEMPLATE_FIELDS.join("|")})\\}`, "g"), (_, name: Field) => fields[name]);
		if (typeof value !== "object" || value === null) return value;
		if (Array.isArray(value)) return value.map(fill);
		return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, fill(inner as TemplateValue)]));
	};
	return fill(template);
}
