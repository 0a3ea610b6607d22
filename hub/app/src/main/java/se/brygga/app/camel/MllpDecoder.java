package se.brygga.app.camel;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Cuts a byte stream into HL7 frames (MLLP: 0x0B, message, 0x1C 0x0D) and resynchronises after every fault, after messages.md 5.
 *
 * <p>Bytes between frames are counted and ignored; a second start block drops the unfinished frame; an end block followed by a
 * start block ends a frame; a frame over the limit, or without room in the shared buffers, is answered by its beginning and
 * skipped to the next start block; a frame that takes too long closes the connection.
 */
final class MllpDecoder extends ByteToMessageDecoder {

    private static final byte START = 0x0B;
    private static final byte END = 0x1C;
    private static final byte CARRIAGE_RETURN = 0x0D;
    private static final int HEAD = 2048;

    private final MllpLimits limits;
    private boolean inside;
    private int scanned;
    private long reserved;
    private ScheduledFuture<?> deadline;

    MllpDecoder(MllpLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        while (in.isReadable()) {
            if (!inside && !seekStart(context, in)) {
                return;
            }
            if (!readFrame(in, out)) {
                return;
            }
        }
    }

    private boolean seekStart(ChannelHandlerContext context, ByteBuf in) {
        int noise = in.bytesBefore(START);
        limits.noise(noise < 0 ? in.readableBytes() : noise);
        in.skipBytes(noise < 0 ? in.readableBytes() : noise + 1);
        if (noise < 0) {
            return false;
        }
        inside = true;
        scanned = 0;
        deadline = context.executor()
                .schedule(() -> tooSlow(context), limits.frameTimeout().toMillis(), TimeUnit.MILLISECONDS);
        return true;
    }

    /** Returns false if more bytes are needed. */
    private boolean readFrame(ByteBuf in, List<Object> out) {
        int from = in.readerIndex();
        int found = in.forEachByte(from + scanned, in.readableBytes() - scanned, b -> b != START && b != END);
        int length = (found < 0 ? in.writerIndex() : found) - from;
        boolean tooLarge = length > limits.maxFrame();
        if (tooLarge || !reserve(length)) {
            MllpFrame.Size size = tooLarge ? MllpFrame.Size.TOO_LARGE : MllpFrame.Size.NO_ROOM;
            out.add(new MllpFrame(bytes(in, Math.min(length, HEAD)), size));
            in.skipBytes(length);
            release();
            leave();
            return true;
        }
        if (found < 0) {
            scanned = length;
            return false;
        }
        return in.getByte(found) == START ? restart(in, length) : end(in, out, found);
    }

    private boolean restart(ByteBuf in, int length) {
        in.skipBytes(length + 1);
        scanned = 0;
        release();
        limits.fault("broken");
        return in.isReadable();
    }

    private boolean end(ByteBuf in, List<Object> out, int found) {
        if (found + 1 == in.writerIndex()) {
            scanned = found - in.readerIndex();
            return false;
        }
        byte next = in.getByte(found + 1);
        if (next != CARRIAGE_RETURN && next != START) {
            scanned = found + 1 - in.readerIndex();
            return true;
        }
        int length = found - in.readerIndex();
        out.add(new MllpFrame(bytes(in, length), MllpFrame.Size.WHOLE));
        in.readerIndex(found + (next == CARRIAGE_RETURN ? 2 : 1));
        handOver(length);
        leave();
        return true;
    }

    private static byte[] bytes(ByteBuf in, int length) {
        byte[] bytes = new byte[length];
        in.getBytes(in.readerIndex(), bytes);
        return bytes;
    }

    private boolean reserve(int length) {
        if (length <= reserved) {
            return true;
        }
        boolean granted = limits.reserve(length - reserved);
        if (granted) {
            reserved = length;
        }
        return granted;
    }

    /** Leaves the share of a whole frame to the window, which gives back its length when it is answered. */
    private void handOver(int length) {
        limits.release(reserved - length);
        reserved = 0;
    }

    /** Gives back what the unfinished frame took. */
    private void release() {
        limits.release(reserved);
        reserved = 0;
    }

    private void leave() {
        inside = false;
        scanned = 0;
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    private void tooSlow(ChannelHandlerContext context) {
        limits.fault("slow");
        context.close();
    }

    @Override
    protected void handlerRemoved0(ChannelHandlerContext context) {
        release();
        leave();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        if (inside) {
            limits.fault("broken");
        }
        release();
        leave();
        super.channelInactive(context);
    }
}
