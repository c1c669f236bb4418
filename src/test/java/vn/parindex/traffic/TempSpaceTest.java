package vn.parindex.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TempSpaceTest {

    @TempDir
    Path root;

    @Test
    void whatInstancesThatDiedLeftBehindIsSweptAndNothingElse() throws IOException {
        var dead = folder("parindex-dead");
        var alive = folder("parindex-alive");
        var foreign = Files.createDirectory(root.resolve("parindex-of-somebody-else"));
        Files.writeString(foreign.resolve("file"), "kept");
        try (var channel = FileChannel.open(alive.resolve("in-use"), StandardOpenOption.WRITE)) {
            channel.lock();
            TempSpace.sweep(root);
        }

        assertThat(dead).doesNotExist();
        assertThat(alive.resolve("1.tmp")).exists();
        assertThat(foreign.resolve("file")).exists();
    }

    private Path folder(String name) throws IOException {
        var folder = Files.createDirectory(root.resolve(name));
        Files.createFile(folder.resolve("in-use"));
        Files.writeString(folder.resolve("1.tmp"), "left behind");
        return folder;
    }
}
