import type { Story } from "../../story.ts";

/** What people wrote in pull requests: sections, overrides after the merge, also with several entries, labels in place of types, one that is no note. */
export default function tell(story: Story): void {
	story.commit("feat: the first shop");
	story.tag("v1.0.0");
	const pull = (number: number, title: string, body: string, labels: readonly string[] = []) => {
		story.branch(`topic-${number}`);
		story.commit(`work on ${number}`);
		story.checkout("main");
		story.squash(number, { branch: `topic-${number}`, title, body, labels });
	};
	pull(
		1,
		"feat: invoices by mail",
		[
			"Closes #40",
			"",
			"## What customers will see",
			'A box "Send by mail" on every invoice.',
			"",
			"## Migration steps",
			"n/a",
			"",
			"## Workaround",
			"Download the invoice as before.",
			"",
			"## FAQ",
			"Q: Who gets the mail?",
			"A: The address of the account.",
			"",
			"Q: Can it be switched off?",
			"A: Yes, in the settings.",
		].join("\n"),
	);
	pull(2, "Cart stuff", "", ["bug"]);
	pull(3, "feat: internal switchboard", "");
	story.editPull(3, { body: "## Release note\nnone" });
	pull(4, "feat: thing", "");
	story.editPull(4, { body: "```release-note\nOrders can be exported as CSV\n```" });
	pull(5, "Update things", "<!-- Release note: none -->\nJust some words.");
	pull(6, "Rework", "");
	story.editPull(6, {
		body: "BEGIN_COMMIT_OVERRIDE\nfeat: gift cards\n\nfix(cart): totals with gift cards\n\nchore: lint\nEND_COMMIT_OVERRIDE",
	});
	pull(7, "Rework flags", "");
	story.editPull(7, {
		body: "```release-note\n- Add `--foo` to limit the carts.\n- ACTION REQUIRED: rename `baz` in your config.\n```",
	});
	story.tag("v1.1.0");
}
