import type { Story } from "../../story.ts";

/** Titles that would mention, close, load, mark or link: all of it is shown and none of it works. */
export default function tell(story: Story): void {
	story.commit("feat: the first shop");
	story.tag("v1.0.0");
	story.commit("feat: @org/everyone fixes #1 <!-- octoacme:changes --> ![x](http://evil.test/x.png)");
	story.commit("fix: [click](javascript:alert(1)) <img src=x onerror=alert(1)> </details>");
	story.commit("feat: closes octo/shop#3, resolves https://github.com/octo/shop/issues/4");
	story.commit("fix: `@code` stays code, @schema is no person, www.evil.test neither a link");
	story.commit("feat: \u202eevil\u202c and \u0007bells | pipes | in | tables");
	story.tag("v1.1.0");
}
