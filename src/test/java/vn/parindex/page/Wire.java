package vn.parindex.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way between a browser and the service, which can be cut: then nobody answers, neither the page nor what works for it. */
final class Wire implements AutoCloseable {

    private final InetAddress here = InetAddress.getLoopbackAddress();
    private final int to;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket door;

    /** A way to a port of this machine. */
    Wire(int to) {
        this.to = to;
        this.door = listen(0);
        this.port = door.getLocalPort();
    }

    /** Where the service is at the end of it. */
    String root() {
        return "http://localhost:" + port;
    }

    void cut() {
        quietly(door);
        open.forEach(Wire::quietly);
        open.clear();
    }

    void mend() {
        door = listen(port);
    }

    private ServerSocket listen(int at) {
        try {
            var opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new java.net.InetSocketAddress(here, at));
            start(() -> accept(opened));
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket opened) {
        try {
            while (true) {
                var near = opened.accept();
                var far = new Socket(here, to);
                open.add(near);
                open.add(far);
                start(() -> carry(near, far));
                start(() -> carry(far, near));
            }
        } catch (IOException e) {
            // Cut.
        }
    }

    private void carry(Socket from, Socket into) {
        try {
            from.getInputStream().transferTo(into.getOutputStream());
        } catch (IOException e) {
            // Either end may go at any time.
        }
        quietly(from);
        quietly(into);
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    private static void quietly(AutoCloseable each) {
        try {
            each.close();
        } catch (Exception e) {
            // It is gone in any case.
        }
    }

    @Override
    public void close() {
        cut();
    }
}
