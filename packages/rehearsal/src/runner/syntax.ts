/** Reads workflow and action files with GitHub's own parser and says where in them something is wrong. */

import "../json-modules.ts";
import type { MappingToken } from "@actions/workflow-parser/templates/tokens/mapping-token";
import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/template-token";
import { renderNumber } from "./number-text.ts";

// Loaded after the hook above: a static import would be linked before it is in place.
const parser = await import("@actions/workflow-parser");
const conditions = await import("@actions/workflow-parser/model/converter/if-condition");
const allowed = await import("@actions/workflow-parser/templates/allowed-context");
const { TemplateContext, TemplateValidationErrors } = await import(
	"@actions/workflow-parser/templates/template-context"
);
const { readTemplate } = await import("@actions/workflow-parser/templates/template-reader");
const { NumberToken } = await import("@actions/workflow-parser/templates/tokens/number-token");
const { StringToken } = await import("@actions/workflow-parser/templates/tokens/string-token");
const { YamlObjectReader } = await import("@actions/workflow-parser/workflows/yaml-object-reader");
const { getWorkflowSchema } = await import("@actions/workflow-parser/workflows/workflow-schema");
const { WORKFLOW_ROOT } = await import("@actions/workflow-parser/workflows/workflow-constants");
const { MappingDefinition } = await import("@actions/workflow-parser/templates/schema/mapping-definition");
const { getActionSchema } = await import("@actions/workflow-parser/actions/action-schema");

/** The root that actions/runner reads an action file by; the package's other one, for editors, also demands a description. */
const ACTION_ROOT = "action-root";

/** A number of the file that becomes GitHub's text where a text is expected. */
class WrittenNumber extends NumberToken {
	override toString(): string {
		return renderNumber(this.value);
	}
}

/**
 * Gives the template reader the value of a text of several lines, not its source: the package, made for editors, would keep
 * the indentation and quotes of the file in a script that holds expressions.
 */
class ValueReader extends YamlObjectReader {
	override allowLiteral() {
		const token = super.allowLiteral();
		if (token && parser.isNumber(token)) return new WrittenNumber(token.file, token.range, token.value, undefined);
		if (!token || !parser.isString(token) || token.range?.start.line === token.range?.end.line) return token;
		return new StringToken(token.file, token.range, token.value, undefined, undefined, token.blockScalarHeader);
	}
}

const permissionsDefinition = getWorkflowSchema().getDefinition("permissions-mapping");
if (!(permissionsDefinition instanceof MappingDefinition)) throw new Error("permissions-mapping is no mapping");

/** The level that each scope of a `permissions:` block takes, as GitHub's schema of workflows names it. */
export const PERMISSION_LEVELS: ReadonlyMap<string, string> = new Map(
	Object.entries(permissionsDefinition.properties).map(([scope, { type }]) => [scope, type]),
);

export const { isBasicExpression, isBoolean, isMapping, isNumber, isScalar, isSequence, isString } = parser;
export const { ensureStatusFunction } = conditions;
export const { splitAllowedContext } = allowed;
export type { MappingToken, TemplateToken };

/** What is wrong with a workflow or action file, or what this runner cannot do with it; the message begins with file, line and column. */
export class WorkflowError extends Error {
	override readonly name = "WorkflowError";
}

/** `path (Line: 3, Col: 5)`, as GitHub writes it. */
export function locate(path: string, token: TemplateToken | undefined): string {
	return token?.line === undefined ? path : `${path} (Line: ${token.line}, Col: ${token.col})`;
}

/** Throws a WorkflowError at that token. */
export function refuse(path: string, token: TemplateToken | undefined, message: string): never {
	throw new WorkflowError(`${locate(path, token)}: ${message}`);
}

/** The token tree; throws a WorkflowError with every finding, each with line and column. */
export async function parseWorkflowFile(path: string, text: string): Promise<MappingToken> {
	const { context, value } = read(path, text, getWorkflowSchema(), WORKFLOW_ROOT);
	if (context.errors.count === 0 && value)
		await parser.convertWorkflowTemplate(context, value, undefined, { maxReusableWorkflowDepth: 10 });
	return checked(path, context.errors.getErrors(), value);
}

/** The token tree of an action.yml; throws a WorkflowError with every finding. */
export function parseActionFile(path: string, text: string): MappingToken {
	const { context, value } = read(path, text, getActionSchema(), ACTION_ROOT);
	return checked(path, context.errors.getErrors(), value);
}

function read(path: string, text: string, schema: ReturnType<typeof getActionSchema>, root: string) {
	const context = new TemplateContext(new TemplateValidationErrors(), schema, new parser.NoOperationTraceWriter());
	const fileId = context.getFileId(path);
	const reader = new ValueReader(fileId, text);
	for (const { message, range } of reader.errors)
		context.error(
			fileId,
			range ? `(Line: ${range.start.line}, Col: ${range.start.column}): ${message}` : message,
			range,
		);
	const value = reader.errors.length > 0 ? undefined : readTemplate(context, root, reader, fileId);
	return { context, value };
}

function checked(
	path: string,
	errors: readonly { readonly message: string }[],
	value: TemplateToken | undefined,
): MappingToken {
	if (errors.length > 0) throw new WorkflowError(errors.map((error) => error.message).join("\n"));
	if (!value || !isMapping(value)) throw new WorkflowError(`${path}: the file is empty or no mapping`);
	return value;
}

/** Key, key token and value of a mapping; nothing for an absent one. An `insert` expression is refused. */
export function entriesOf(
	path: string,
	token: TemplateToken | undefined,
): { key: string; keyToken: TemplateToken; value: TemplateToken }[] {
	if (!token) return [];
	if (!isMapping(token)) {
		if (isScalar(token) && !token.isExpression && token.toString() === "") return [];
		refuse(path, token, "a mapping written out key by key is expected here");
	}
	const entries = [];
	for (const pair of token) {
		if (pair.key.isExpression) refuse(path, pair.key, "a key given as an expression is not supported by the rehearsal");
		entries.push({ key: pair.key.toString(), keyToken: pair.key, value: pair.value });
	}
	return entries;
}

/** Value of a key in a mapping token, undefined when absent or when the token is no mapping. */
export function findKey(token: TemplateToken | undefined, key: string): TemplateToken | undefined {
	return token && isMapping(token) ? token.find(key) : undefined;
}

/** The text of a scalar that must not be an expression; undefined when absent. */
export function literalOf(path: string, token: TemplateToken | undefined): string | undefined {
	if (!token) return undefined;
	if (!isScalar(token) || token.isExpression) refuse(path, token, "an expression is not allowed here");
	return token.toString();
}
