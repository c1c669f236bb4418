package vn.parindex.cli;

import java.io.IOException;
import picocli.CommandLine.Command;

/** Lets an assistant that starts programs ask the service: messages of MCP come on stdin, answers go to stdout. */
@Command(name = "mcp", sortOptions = false)
final class McpCommand extends RemoteCommand {

    McpCommand() {
        super(false);
    }

    @Override
    ExitCode run(Session session) throws IOException {
        session.output().note(session.words().say("mcp.ready", Parindex.version()));
        new McpBridge(session).pass();
        return ExitCode.OK;
    }
}
