import type { Story } from "../../story.ts";

/** A release pull request carries what rebased pull requests brought to develop: those are the changes. */
export default function tell(story: Story): void {
	story.commit("feat: the first shop");
	story.tag("v1.0.0");
	story.branch("develop");
	story.branch("login");
	story.commit("feat: login by passkey");
	story.checkout("develop");
	story.rebase(12, {
		branch: "login",
		title: "feat: login by passkey",
		body: "## Migration\nCreate the table `passkeys` first.",
	});
	story.branch("cart");
	story.commit("fix: cart sums");
	story.checkout("develop");
	story.rebase(13, { branch: "cart", title: "fix: sums of carts are right" });
	story.checkout("main");
	story.merge(20, { branch: "develop", title: "chore: release 1.1.0" });
	story.tag("v1.1.0");
}
