// Asks the service at BASE_URL by the official SDK; each thing asked is a line "ok …" or "not ok …".
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import type { Transport } from "@modelcontextprotocol/sdk/shared/transport.js";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as vega from "vega";
import { compile } from "vega-lite";

const base = process.env.BASE_URL ?? "http://localhost:8080";
let failed = false;

async function ask(what: string, see: () => Promise<string>): Promise<void> {
  try {
    console.log(`ok ${what}: ${await see()}`);
  } catch (failure) {
    failed = true;
    console.log(`not ok ${what}: ${failure}`);
  }
}

function check(holds: unknown, otherwise: unknown): asserts holds {
  if (!holds) {
    throw new Error(JSON.stringify(otherwise));
  }
}

const questions: Record<string, Record<string, unknown>> = {
  find: { query: "quang ninh" },
  coverage: {},
  ranking: { indicator: "par-index", year: 2019 },
  figure: { indicator: "par-index", year: 2019, unit: "hung yen", language: "en" },
  history: { unit: "quang-ninh", indicator: "par-index" },
  comparison: { unit: ["quang-ninh", "ha-noi"], indicator: "par-index", year: "2019" },
  summary: { indicator: "sipas", year: 2021 },
  checks: { outcome: "contradicted", language: "en" },
  what_if: { indicator: "par-index", year: 2023, unit: "bac-giang", score: 90.5 },
  chart: { indicator: "par-index", year: 2019, format: "png" },
  changes: {},
};

function text(result: object): string {
  return (result as { content: { text: string }[] }).content[0]!.text;
}

async function conversation(way: string, transport: Transport): Promise<void> {
  const client = new Client({ name: "parindex-clients", version: "1" });
  await ask(`${way}: shake hands`, async () => {
    await client.connect(transport);
    const server = client.getServerVersion();
    check(server?.name === "parindex" && client.getInstructions(), server);
    return `${server.name} ${server.version}`;
  });
  await ask(`${way}: list tools, resources and prompts`, async () => {
    const { tools } = await client.listTools();
    check(tools.length === Object.keys(questions).length, tools.map((tool) => tool.name));
    check(tools.every((tool) => tool.annotations?.readOnlyHint && tool.outputSchema), tools);
    const { resources } = await client.listResources();
    for (const { uri } of resources) {
      const { contents } = await client.readResource({ uri });
      check((contents[0] as { text: string }).text.length > 100, uri);
    }
    const { prompts } = await client.listPrompts();
    const prompt = await client.getPrompt({ name: "who-led", arguments: { year: "2019" } });
    check(prompt.messages.length === 1, prompt);
    const { completion } = await client.complete({ ref: { type: "ref/prompt", name: "one-unit-over-time" }, argument: { name: "unit", value: "quang ni" } });
    check(completion.values[0] === "quang-ninh", completion);
    const { resourceTemplates } = await client.listResourceTemplates();
    check(resourceTemplates.length === 5, resourceTemplates);
    return `${tools.length}, ${resources.length}, ${prompts.length}`;
  });
  // The SDK holds each structured answer against the schema of its tool.
  for (const [name, args] of Object.entries(questions)) {
    await ask(`${way}: ${name}`, async () => {
      const result = await client.callTool({ name, arguments: args });
      check(!result.isError && result.structuredContent, result);
      const bytes = Buffer.byteLength(text(result));
      check(bytes <= 2048, bytes);
      return `${bytes} bytes`;
    });
  }
  await ask(`${way}: wrong arguments teach`, async () => {
    const result = await client.callTool({ name: "ranking", arguments: { indicator: "par-index", year: "abc", yaer: 1, language: "en" } });
    check(result.isError && text(result).includes("Probably meant: year"), result);
    return text(result).split("\n")[0]!;
  });
  await ask(`${way}: an unknown tool is an error of the protocol`, async () => {
    const failure = await client.callTool({ name: "rankin" }).then(() => undefined, (error: { code: number; message: string }) => error);
    check(failure?.code === -32602, failure);
    return failure.message.slice(0, 60);
  });
  await ask(`${way}: what is cancelled is given up, and the next is answered`, async () => {
    const controller = new AbortController();
    const pending = client.callTool({ name: "changes", arguments: {} }, undefined, { signal: controller.signal });
    controller.abort("no longer wanted");
    const cancelled = await pending.then(() => false, () => true);
    check(cancelled, "it was answered all the same");
    await client.ping();
    return "cancelled";
  });
  await client.close();
}

/** The same transport that shakes hands in an older version. */
function older(transport: Transport, version: string): Transport {
  const send = transport.send.bind(transport);
  transport.send = (message, options) => {
    if ("method" in message && message.method === "initialize") {
      (message.params as { protocolVersion: string }).protocolVersion = version;
    }
    return send(message, options);
  };
  return transport;
}

const address = new URL(`${base}/mcp`);
await conversation("http", new StreamableHTTPClientTransport(address));
for (const version of ["2025-06-18", "2025-03-26"]) {
  await ask(`http: version ${version}`, async () => {
    const client = new Client({ name: "parindex-clients", version: "1" });
    const transport = new StreamableHTTPClientTransport(address);
    await client.connect(older(transport, version));
    check(transport.protocolVersion === version, transport.protocolVersion);
    const result = await client.callTool({ name: "ranking", arguments: { indicator: "par-index", year: 2019, limit: 1 } });
    check(text(result).includes("Quảng Ninh"), result);
    await client.close();
    return text(result).split("\n")[0]!;
  });
}

await ask("the specification of a chart is drawn by Vega-Lite", async () => {
  const client = new Client({ name: "parindex-clients", version: "1" });
  await client.connect(new StreamableHTTPClientTransport(address));
  const drawn: number[] = [];
  for (const args of [
    { indicator: "par-index", year: 2019, top: 50 },
    { indicator: "par-index", chart: "history", unit: "quang-ninh" },
    { indicator: "par-index,sipas", chart: "comparison", unit: ["quang-ninh", "hung-yen"] },
  ]) {
    const { structuredContent } = await client.callTool({ name: "chart", arguments: args });
    const { spec } = structuredContent as { spec: Parameters<typeof compile>[0] };
    const quiet = { level: () => quiet, warn: () => quiet, info: () => quiet, debug: () => quiet, error: (...all: unknown[]) => { throw new Error(all.join(" ")); } };
    const svg = await new vega.View(vega.parse(compile(spec, { logger: quiet as never }).spec), { renderer: "none" }).toSVG();
    check(svg.startsWith("<svg") && svg.length > 2000, svg.slice(0, 200));
    drawn.push(svg.length);
  }
  await client.close();
  return `SVG of ${drawn.join(" and ")} bytes`;
});

const root = fileURLToPath(new URL("../../..", import.meta.url));
if (existsSync(`${root}/target/parindex-cli.jar`)) {
  await conversation("stdio", new StdioClientTransport({ command: `${root}/bin/parindex`, args: ["mcp", "--url", base, "--quiet"] }));
} else {
  console.log("skipped stdio: target/parindex-cli.jar is not built");
}
process.exit(failed ? 1 : 0);
