import type { Story } from "../../story.ts";

/** Merge commits: what a branch brought stands behind its pull request, whatever its commits are called. */
export default function tell(story: Story): void {
	story.commit("feat: the first shop");
	story.tag("v1.0.0");
	story.branch("cart");
	story.commit("feat: first half");
	story.commit("fixup! feat: first half");
	story.checkout("main");
	story.commit("fix: a typo in the footer");
	story.merge(1, { branch: "cart", title: "feat: carts keep their items" });
	story.branch("slow");
	story.commit("perf: fewer queries");
	story.checkout("main");
	story.merge(2, { branch: "slow", title: "The list of orders opens twice as fast", labels: ["performance"] });
	story.tag("v1.1.0");
}
