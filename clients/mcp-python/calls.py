"""Asks the service at BASE_URL by the official SDK; each thing asked is a line "ok …" or "not ok …"."""

import asyncio
import os
import sys
from pathlib import Path

from mcp import Client, MCPError, StdioServerParameters, stdio_client

BASE = os.environ.get("BASE_URL", "http://localhost:8080")
ROOT = Path(__file__).resolve().parents[2]
QUESTIONS = {
    "find": {"query": "quang ninh"},
    "coverage": {},
    "ranking": {"indicator": "par-index", "year": 2019},
    "figure": {"indicator": "par-index", "year": 2019, "unit": "hung yen", "language": "en"},
    "history": {"unit": "quang-ninh", "indicator": "par-index"},
    "comparison": {"unit": ["quang-ninh", "ha-noi"], "indicator": "par-index", "year": "2019"},
    "summary": {"indicator": "sipas", "year": 2021},
    "checks": {"outcome": "contradicted", "language": "en"},
    "what_if": {"indicator": "par-index", "year": 2023, "unit": "bac-giang", "score": 90.5},
    "chart": {"indicator": "par-index", "year": 2019},
    "changes": {},
}
failed = False


async def ask(what, see):
    global failed
    try:
        print(f"ok {what}: {await see()}")
    except Exception as failure:  # whatever it is, it is what the line tells
        failed = True
        print(f"not ok {what}: {type(failure).__name__} {failure}")


async def conversation(way, client, version):
    async def lists():
        assert client.protocol_version == version, client.protocol_version
        tools = (await client.list_tools()).tools
        assert {tool.name for tool in tools} == set(QUESTIONS), tools
        assert all(tool.annotations.read_only_hint and tool.output_schema for tool in tools), tools
        resources = (await client.list_resources()).resources
        for resource in resources:
            contents = (await client.read_resource(resource.uri)).contents
            assert len(contents[0].text) > 100, resource.uri
        prompts = (await client.list_prompts()).prompts
        prompt = await client.get_prompt("ai-dan-dau", {"nam": "2019"})
        assert "2019" in prompt.messages[0].content.text, prompt
        return f"{len(tools)} tools, {len(resources)} resources, {len(prompts)} prompts, protocol {client.protocol_version}"

    def call(name, arguments):
        async def see():
            # The SDK holds each structured answer against the schema of its tool.
            result = await client.call_tool(name, arguments)
            text = result.content[0].text
            assert not result.is_error and result.structured_content, result
            assert len(text.encode()) <= 2048, len(text.encode())
            return f"{len(text.encode())} bytes"

        return see

    async def wrong():
        result = await client.call_tool("ranking", {"indicator": "par-index", "year": "abc", "yaer": 1, "language": "en"})
        text = result.content[0].text
        assert result.is_error and "Probably meant: year" in text, text
        return text.splitlines()[0]

    async def unknown():
        try:
            await client.call_tool("rankin", {})
        except MCPError as error:
            assert error.error.code == -32602, error
            return error.error.message[:60]
        raise AssertionError("it was answered")

    async def cancelled():
        pending = asyncio.create_task(client.call_tool("changes", {}))
        await asyncio.sleep(0)
        pending.cancel()
        try:
            await pending
        except asyncio.CancelledError:
            result = await client.call_tool("ranking", {"indicator": "par-index", "year": 2019, "limit": 1})
            return result.content[0].text.splitlines()[0]
        raise AssertionError("it was answered")

    await ask(f"{way}: list tools, resources and prompts", lists)
    for name, arguments in QUESTIONS.items():
        await ask(f"{way}: {name}", call(name, arguments))
    await ask(f"{way}: wrong arguments teach", wrong)
    await ask(f"{way}: an unknown tool is an error of the protocol", unknown)
    await ask(f"{way}: what is cancelled is given up, and the next is answered", cancelled)


async def main():
    for mode, version in [("auto", "2026-07-28"), ("legacy", "2025-11-25")]:
        async with Client(f"{BASE}/mcp", mode=mode) as client:
            await conversation(f"http, {mode}", client, version)
    if (ROOT / "target/parindex-cli.jar").exists():
        command = StdioServerParameters(
            command=str(ROOT / "bin/parindex"), args=["mcp", "--url", BASE, "--quiet"], env=dict(os.environ)
        )
        async with Client(stdio_client(command)) as client:
            await conversation("stdio", client, "2026-07-28")
    else:
        print("skipped stdio: target/parindex-cli.jar is not built")


asyncio.run(main())
sys.exit(1 if failed else 0)
