/** Who wrote or committed what, as git is told of it. */

export interface Person {
	name: string;
	email: string;
	/** ISO 8601. */
	date: string;
}

/** The variables that make git write this person. */
export function personEnv(role: "AUTHOR" | "COMMITTER", person: Person): Record<string, string> {
	return { [`GIT_${role}_NAME`]: person.name, [`GIT_${role}_EMAIL`]: person.email, [`GIT_${role}_DATE`]: person.date };
}
