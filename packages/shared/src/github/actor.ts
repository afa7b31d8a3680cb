/** The account behind something that GraphQL shows, spelled as REST does: `github-actions[bot]`. */
import * as z from "zod";

/** The selection of `actorShape`. */
export const ACTOR_FIELDS = "__typename login";

/** GraphQL leaves `[bot]` out of an app's login, which a person may register. */
export const actorShape = z
	.object({ __typename: z.string().optional(), login: z.string() })
	.transform(({ __typename, login }) => ({
		login: __typename === "Bot" && !login.endsWith("[bot]") ? `${login}[bot]` : login,
	}));
