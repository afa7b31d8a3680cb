import type { Story } from "../../story.ts";

/** Taken back by SHA, by `Reverts o/r#N`, by title; one of them taken back again; one of an earlier release. */
export default function tell(story: Story): void {
	const old = story.commit("feat: vouchers");
	story.tag("v1.0.0");
	const bySha = story.commit("feat: blinking prices");
	story.revert(bySha);
	story.branch("dark");
	story.commit("dark");
	story.checkout("main");
	const dark = story.squash(1, { branch: "dark", title: "feat: dark mode" });
	story.branch("no-dark");
	story.revert(dark, "no dark");
	story.checkout("main");
	story.squash(2, { branch: "no-dark", title: 'Revert "feat: dark mode"', body: "Reverts octo/shop#1" });
	const byTitle = story.commit("feat: sounds");
	story.revert(byTitle, 'Revert "feat: sounds"');
	const wanted = story.commit("feat: gift wrapping");
	const taken = story.revert(wanted);
	story.revert(taken, `Reapply "feat: gift wrapping"\n\nThis reverts commit ${taken}.`);
	story.revert(old);
	story.tag("v1.1.0");
}
