/** Which values this process hides: secrets, of which the runner is told too, and what the policy passes to commands by name. */
import { stripVTControlCharacters } from "node:util";
import { listForms, redact, redactLines } from "../text/redaction.ts";
import { log } from "./log.ts";

/** Shorter values are switches, not secrets: hiding `1` would blacken every text. */
const SHORTEST_SECRET = 4;

/** Words that stand in every output and keep no secret. Hiding them would make a log unreadable. */
const COMMON =
	/^(?:true|false|yes|no|null|none|undefined|on|off|debug|info|warn|warning|error|trace|dev|development|test|testing|stage|staging|prod|production|main|master|latest|stable|default|localhost|utf-8|\d{1,5}(?:\.\d{1,3})?)$/i;

const masked = new Set<string>();
const hidden = new Set<string>();
const mentioned = new Set<string>();
let forms: readonly string[] = [];

function remember(value: string): void {
	hidden.add(value);
	forms = [...new Set([...hidden].flatMap(listForms))].sort((left, right) => right.length - left.length);
}

/** From now on the runner hides the value (announced once per process), and so do `hideSecrets` and `hideSecretsInLines`. */
export function maskSecret(value: string): void {
	if (masked.has(value)) return;
	masked.add(value);
	log.mask(value);
	if (isLongSecret(value)) remember(value);
}

/**
 * Hides the value of a variable that the policy passes to a command by name, whatever the name is: `DATABASE_URL` holds a password
 * as often as `DB_PASSWORD`. The runner learns of it only when the name says that it is a secret, because the runner drops every
 * job output that holds a masked text, an environment's name for example. A value that is too short or too common to hide is
 * named once per process.
 */
export function hidePassedVariable(name: string, value: string): void {
	if (isLongSecret(value) && isSecretName(name)) maskSecret(value);
	else if (isLongSecret(value) && !COMMON.test(value.trim())) {
		if (!hidden.has(value)) remember(value);
	} else if (value !== "" && !mentioned.has(name)) {
		mentioned.add(name);
		log.info(
			`${name} is passed to a command. Its value is too short or too common to be hidden in what the command prints.`,
		);
	}
}

/** Whether a variable's name says that its value is a secret: DEPLOY_KEY, API_TOKEN, DB_PASSWORD; not KEYBOARD, MONKEY or TOKENIZER_URL. */
export function isSecretName(name: string): boolean {
	return /(?:^|_)(?:(?:API|ACCESS|DEPLOY|PRIVATE|SIGNING|ROUTING)?KEY|TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIALS?|PAT|WEBHOOK(?:_URL)?)(?:_\d+)?$/i.test(
		name,
	);
}

/** Whether a value has the four characters from which on it is hidden wherever it stands. */
export function isLongSecret(value: string): boolean {
	return value.trim().length >= SHORTEST_SECRET;
}

/**
 * The text with `***` for each hidden value: as it is, line by line, and encoded (see `listForms`). The runner hides secrets in logs
 * and summaries alone, and what a command prints goes to GitHub's API too.
 */
export function hideSecrets(text: string): string {
	const shown = redact(text, forms);
	// Colours may stand in the middle of a value.
	const plain = stripVTControlCharacters(shown);
	if (plain === shown) return shown;
	const safe = redact(plain, forms);
	return safe === plain ? shown : safe;
}

/** The same for the lines of one output, also where a value is broken over several of them. */
export function hideSecretsInLines(lines: readonly string[]): readonly string[] {
	return redactLines(lines.map(hideSecrets), forms);
}
