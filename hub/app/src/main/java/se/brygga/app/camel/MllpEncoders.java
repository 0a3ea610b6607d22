package se.brygga.app.camel;

import io.netty.channel.ChannelHandler;
import org.apache.camel.component.netty.DefaultChannelHandlerFactory;

/** Gives each connection an encoder of its own; {@code encoders=#mllpEncoder} in the kamelet. */
final class MllpEncoders extends DefaultChannelHandlerFactory {

    @Override
    public ChannelHandler newChannelHandler() {
        return new MllpEncoder();
    }
}
