// One file of functions on fetch, and the types.
export default {
  parindex: {
    input: { target: "./build/contract.json" },
    output: {
      target: "./build/client.ts",
      client: "fetch",
      mode: "single",
      override: {
        // What is asked for without `format` is JSON; with all types each answer would be any of them.
        contentType: { include: ["application/json", "application/problem+json", "application/zip"] },
      },
    },
  },
};
