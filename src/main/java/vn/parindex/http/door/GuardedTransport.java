package vn.parindex.http.door;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.ChannelOption;
import io.netty.channel.ServerChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.vertx.core.impl.transports.JDKTransport;
import java.util.List;
import vn.parindex.traffic.Guests;

/**
 * The platform's usual transport with a {@link HeadGuard} before the parser of every connection that is accepted: nothing that the platform
 * offers later sees the bytes of a request. It is named in {@code META-INF/services}, and asked for by
 * {@code quarkus.vertx.prefer-native-transport}.
 */
public final class GuardedTransport extends JDKTransport {

    /**
     * What the kernel takes in advance of a reader. Left alone it takes up to 4 MiB for each connection, and copies all of that at once for who
     * asks a dozen times and reads nothing; what is not taken waits here, as bytes that all readers share.
     */
    static final int UNREAD = 256 << 10;

    @Override
    public ChannelFactory<? extends ServerChannel> serverChannelFactory(boolean domainSocket) {
        return domainSocket ? super.serverChannelFactory(true) : Guarded::new;
    }

    private static final class Guarded extends NioServerSocketChannel {

        @Override
        protected int doReadMessages(List<Object> accepted) throws Exception {
            int count = super.doReadMessages(accepted);
            for (int i = accepted.size() - Math.max(count, 0); i < accepted.size(); i++) {
                var channel = (Channel) accepted.get(i);
                channel.config().setOption(ChannelOption.SO_SNDBUF, UNREAD);
                channel.pipeline().addFirst(new HeadGuard());
                Guests.admit(channel);
            }
            return count;
        }
    }
}
