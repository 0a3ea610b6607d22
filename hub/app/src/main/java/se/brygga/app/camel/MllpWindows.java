package se.brygga.app.camel;

import io.netty.channel.ChannelHandler;
import org.apache.camel.component.netty.DefaultChannelHandlerFactory;

/** Gives each connection a window of its own; named after the decoder in {@code decoders=#mllpDecoder,#mllpWindow}. */
final class MllpWindows extends DefaultChannelHandlerFactory {

    private final MllpLimits limits;

    MllpWindows(MllpLimits limits) {
        this.limits = limits;
    }

    @Override
    public ChannelHandler newChannelHandler() {
        return new MllpWindow(limits);
    }
}
