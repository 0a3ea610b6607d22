package se.brygga.app.camel;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToByteEncoder;

/** Frames one acknowledgement; writes nothing for a sender that wants none. */
final class MllpEncoder extends MessageToByteEncoder<MllpReply> {

    private static final byte START = 0x0B;
    private static final byte[] END = {0x1C, 0x0D};

    @Override
    protected void encode(ChannelHandlerContext context, MllpReply reply, ByteBuf out) {
        if (reply.content() != null && reply.content().length > 0) {
            out.writeByte(START).writeBytes(reply.content()).writeBytes(END);
        }
    }
}
