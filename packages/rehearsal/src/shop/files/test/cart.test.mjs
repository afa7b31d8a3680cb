import assert from "node:assert/strict";
import { test } from "node:test";
import { totalOf } from "../src/cart.mjs";

test("a cart is the sum of its prices", async () => {
	assert.equal(await totalOf(["tea", "cup"]), 1650);
});
