package se.brygga.app.camel;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.util.ArrayDeque;
import java.util.Deque;

/** Stops reading from a sender that is far ahead of its answers, and goes on when they are out (back-pressure). */
final class MllpWindow extends ChannelDuplexHandler {

    private static final int MOST_FRAMES = 64;
    private static final long MOST_BYTES = 1 << 20;

    private final MllpLimits limits;
    private final Deque<Integer> unanswered = new ArrayDeque<>();
    private long bytes;

    MllpWindow(MllpLimits limits) {
        this.limits = limits;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object frame) throws Exception {
        int length =
                frame instanceof MllpFrame whole && whole.size() == MllpFrame.Size.WHOLE ? whole.content().length : 0;
        unanswered.add(length);
        bytes += length;
        setReading(context);
        super.channelRead(context, frame);
    }

    @Override
    public void write(ChannelHandlerContext context, Object reply, ChannelPromise promise) throws Exception {
        Integer length = unanswered.poll();
        if (length != null) {
            bytes -= length;
            limits.release(length);
        }
        setReading(context);
        super.write(context, reply, promise);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        unanswered.forEach(limits::release);
        unanswered.clear();
        super.channelInactive(context);
    }

    private void setReading(ChannelHandlerContext context) {
        context.channel().config().setAutoRead(unanswered.size() < MOST_FRAMES && bytes < MOST_BYTES);
    }
}
