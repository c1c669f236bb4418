package vn.parindex.http.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What stands before the parser of every connection. */
class GuardedTransportTest {

    @Test
    void theKernelTakesLittleForWhoDoesNotRead() throws Exception {
        var accepted = new ArrayBlockingQueue<SocketChannel>(1);
        var loops = new NioEventLoopGroup(1);
        try {
            var server = new ServerBootstrap()
                    .group(loops)
                    .channelFactory(new GuardedTransport().serverChannelFactory(false))
                    .childHandler(new ChannelInitializer<SocketChannel>() {
                        @Override
                        protected void initChannel(SocketChannel channel) {
                            accepted.add(channel);
                        }
                    })
                    .bind(InetAddress.getLoopbackAddress(), 0)
                    .sync()
                    .channel();
            try (var client = new Socket(
                    InetAddress.getLoopbackAddress(), ((InetSocketAddress) server.localAddress()).getPort())) {
                var channel = accepted.poll(10, TimeUnit.SECONDS);

                // Linux answers twice what it was told, for its own records.
                assertThat(channel.config().getSendBufferSize())
                        .isBetween(GuardedTransport.UNREAD / 2, 2 * GuardedTransport.UNREAD);
                assertThat(channel.pipeline().first()).isInstanceOf(HeadGuard.class);
            }
        } finally {
            loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
        }
    }
}
