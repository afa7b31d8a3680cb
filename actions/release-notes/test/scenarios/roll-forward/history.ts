import type { Story } from "../../story.ts";

/** A commit that mentions a revert brings a change of its own; only a header makes a commit a revert. */
export default function tell(story: Story): void {
	story.commit("feat: the first shop");
	const released = story.commit("feat(cart): coupons");
	story.tag("v1.0.0");
	const tried = story.commit("feat: old checkout");
	story.commit(
		`feat: new checkout\n\n* Revert "feat: old checkout"\n\nThis reverts commit ${tried}.\n\n* add the new checkout`,
	);
	story.commit("fix: taxes\n\nReverts other/lib#12");
	story.commit(`revert: feat(cart): coupons\n\nThis reverts commit ${released}.`);
	story.commit("runtime: start without a crash");
	story.tag("v1.1.0");
}
