// Tells the platform which commit this environment is to run, and waits until it says so. Put your own deploy here.
const { DEPLOY_URL, OCTOACME_ENVIRONMENT, OCTOACME_SERVICE, OCTOACME_SHA, OCTOACME_VERSION } = process.env;
const answer = await fetch(`${DEPLOY_URL}/${OCTOACME_ENVIRONMENT}/${OCTOACME_SERVICE || "shop"}`, {
	method: "POST",
	headers: { "content-type": "application/json" },
	body: JSON.stringify({ sha: OCTOACME_SHA, version: OCTOACME_VERSION }),
});
if (!answer.ok) throw new Error(`the platform answered ${answer.status}: ${await answer.text()}`);
