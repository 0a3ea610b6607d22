package se.brygga.app.camel;

import io.netty.channel.ChannelHandler;
import org.apache.camel.component.netty.DefaultChannelHandlerFactory;

/** Gives each connection a decoder of its own; {@code decoders=#mllpDecoder} in the kamelet. */
final class MllpDecoders extends DefaultChannelHandlerFactory {

    private final MllpLimits limits;

    MllpDecoders(MllpLimits limits) {
        this.limits = limits;
    }

    @Override
    public ChannelHandler newChannelHandler() {
        return new MllpDecoder(limits);
    }
}
