/** The confirmation of a release's identity under its former path. */
export { type ConfirmationRequest, confirmIdentity } from "./run-identity.ts";
