import type { Story } from "../../story.ts";

/** Three squashed pull requests and a commit that nobody reviewed. */
export default function tell(story: Story): void {
	story.commit("feat: the first shop");
	story.tag("v1.0.0");
	story.branch("cart");
	story.commit("wip");
	story.commit("more of the cart");
	story.checkout("main");
	story.squash(1, { branch: "cart", title: "feat(cart): hold items until Monday" });
	story.branch("sum");
	story.commit("sum");
	story.checkout("main");
	story.squash(2, { branch: "sum", title: "fix: sums no longer lose a cent", author: "ben" });
	story.branch("deps");
	story.commit("bump");
	story.checkout("main");
	story.squash(3, { branch: "deps", title: "build(deps): bump left-pad from 1.0 to 1.1", author: "dependabot[bot]" });
	story.commit("docs: how to hold a cart");
	story.tag("v1.1.0");
}
