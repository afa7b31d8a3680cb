import type { Story } from "../../story.ts";

/** What was taken back and picked again is in the release; a pick of what is there already is the same change; a part is not the whole. */
export default function tell(story: Story): void {
	story.commit("feat: the first shop");
	story.tag("v1.0.0");
	const carts = story.commit("feat: carts keep their items");
	story.revert(carts);
	story.cherryPick(carts);
	const sums = story.commit("fix: sums are rounded once");
	story.git("checkout", "-q", "-b", "1.0.x", "v1.0.0");
	story.cherryPick(sums);
	story.checkout("main");
	story.git("merge", "-q", "--no-edit", "1.0.x");
	const mails = story.commit("feat: mails in colour");
	story.commit(`fix: mails without the banner\n\nThis reverts commit ${mails} in part.`);
	story.tag("v1.1.0");
}
