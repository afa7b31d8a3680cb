/** Which values are secrets of this process: the runner is told to hide them, and what a command prints is kept without them. */
import { log } from "./log.ts";

/** Shorter values are switches, not secrets: hiding `1` would blacken every text. */
const SHORTEST_SECRET = 4;

const secrets = new Set<string>();
let longestFirst: readonly string[] = [];

/** maskSecret: from now on the runner hides the value (told once a process), and so does `hideSecrets`. */
export function maskSecret(value: string): void {
	if (secrets.has(value)) return;
	secrets.add(value);
	// One secret may begin with another.
	longestFirst = [...secrets]
		.flatMap((secret) => secret.split(/\r\n|\r|\n/))
		.filter((line) => isLongSecret(line.trim()))
		.sort((left, right) => right.length - left.length);
	log.mask(value);
}

/** isSecretName: whether a variable's name says that its value is a secret: DEPLOY_KEY, API_TOKEN, DB_PASSWORD; not KEYBOARD, MONKEY or TOKENIZER_URL. */
export function isSecretName(name: string): boolean {
	return /(?:^|_)(?:(?:API|ACCESS|DEPLOY|PRIVATE|SIGNING|ROUTING)?KEY|TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIALS?|PAT|WEBHOOK(?:_URL)?)(?:_\d+)?$/i.test(
		name,
	);
}

/** isLongSecret: whether a value has the four characters from which on it is hidden wherever it stands. */
export function isLongSecret(value: string): boolean {
	return value.length >= SHORTEST_SECRET;
}

/**
 * hideSecrets: the text with `***` for each line of a masked value, if long enough. The runner hides them in logs and summaries alone, and what a
 * command prints goes to GitHub's API too.
 */
export function hideSecrets(text: string): string {
	return longestFirst.reduce((hidden, secret) => hidden.replaceAll(secret, "***"), text);
}
