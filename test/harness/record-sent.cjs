/**
 * Loaded before a bundle, from a copy in the run's folder: keeps every byte that the process writes to a host in the file `sent`
 * beside itself, so that what it sends can be searched whatever server it reaches. A bundle that starts itself again keeps it too.
 */
const { appendFileSync } = require("node:fs");
const { Socket } = require("node:net");
const { join } = require("node:path");

const file = join(__dirname, "sent");
const write = Socket.prototype._writeGeneric;

Socket.prototype._writeGeneric = function (isMany, data, encoding, done) {
	// Pipes lead to the runner's log and to commands.
	if (this._handle?.constructor.name !== "Pipe")
		for (const { chunk } of isMany ? data : [{ chunk: data }]) appendFileSync(file, chunk);
	return write.call(this, isMany, data, encoding, done);
};
