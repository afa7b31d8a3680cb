import type { Story } from "../../story.ts";

/** What breaks, said in every way that people have; and words that only look like it. */
export default function tell(story: Story): void {
	story.commit("feat: the first shop");
	story.tag("v1.0.0");
	const pull = (number: number, title: string, body: string, labels: readonly string[] = []) => {
		story.branch(`topic-${number}`);
		story.commit(`work on ${number}`);
		story.checkout("main");
		story.squash(number, { branch: `topic-${number}`, title, body, labels });
	};
	pull(1, "Orders have a new form", "## Type of change\n\n- [ ] Bug fix\n- [x] Breaking change (a fix or feature)");
	pull(2, "feat: invoices in XML", "## Breaking changes\n\nRead `invoice.xml` instead of `invoice.json`.");
	pull(3, "Drop the old basket", "## Migration\n\nEmpty it first.", ["kind/breaking-change"]);
	pull(
		4,
		"fix: totals",
		"- [x] Non-breaking change\n\n## Breaking changes\n\nThis PR does not introduce any breaking changes.",
	);
	story.commit("[1.x] feat!: sessions end after a day\n\nBREAKING CHANGE: Log in again.");
	story.commit("SHOP-12: fix(api)!: amounts are in cents\n\nBREAKING CHANGE: Divide by 100.");
	story.commit("💥 Remove the feed\n\nBREAKING-CHANGE: Use the API.");
	story.commit(
		"Rework the search (#20)\n\n1. feat: filters\n2. fix!: drop the old query\n\nBREAKING CHANGE: Ask with `q`.",
	);
	const taken = story.commit("feat!: prices without tax\n\nBREAKING CHANGE: Add it.");
	story.revert(taken, `⏪ Revert "feat!: prices without tax"\n\nThis reverts commit ${taken}.`);
	story.commit("docs: how to write a note\n\n~~~\nfix!: an example\n\nBREAKING CHANGE: an example\n~~~");
	story.tag("v2.0.0");
}
