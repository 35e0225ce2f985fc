// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/gunzip.h"

#include <array>

#include <QCoreApplication>

#include <zlib.h>

namespace powermon {

namespace {

constexpr int gzipOnly = 16 + MAX_WBITS;

} // namespace

struct Gunzip::Stream
{
    z_stream state{};
    std::array<char, 262'144> unpacked;
};

Gunzip::Gunzip() : m_stream(std::make_unique<Stream>())
{
    inflateInit2(&m_stream->state, gzipOnly);
}

Gunzip::~Gunzip()
{
    inflateEnd(&m_stream->state);
}

Result<void> Gunzip::add(QByteArrayView packed, const Sink& sink)
{
    z_stream& state = m_stream->state;
    // The library writes nothing here; its type is older than const.
    state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    state.avail_in = uInt(packed.size());
    do {
        if (m_isAtEnd && state.avail_in > 0) { // files may be put together
            inflateReset(&state);
            m_isAtEnd = false;
        }
        state.next_out = reinterpret_cast<Bytef*>(m_stream->unpacked.data());
        state.avail_out = uInt(m_stream->unpacked.size());
        const int code = inflate(&state, Z_NO_FLUSH);
        if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR)
            return failure(ErrorCode::BadInput,
                           {QString(), QCoreApplication::translate("Gunzip", "the packed data is damaged")});
        m_isAtEnd = code == Z_STREAM_END;
        const qsizetype count = qsizetype(m_stream->unpacked.size()) - qsizetype(state.avail_out);
        if (count > 0) {
            if (auto taken = sink(QByteArrayView(m_stream->unpacked.data(), count)); !taken)
                return taken;
        }
    } while (state.avail_in > 0 || state.avail_out == 0);
    return {};
}

} // namespace powermon
