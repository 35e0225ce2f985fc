// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

#include "core/base/timestamp.h"

namespace powermon {

/// What a browser that logged in shows again and again: which token it had, and until when that counts. It
/// is signed, so that nothing has to be remembered here.
struct Session
{
    QString tokenName;
    QByteArray tokenMark; ///< the beginning of the token's hash: another token of that name is another one
    Timestamp expiresAt;

    friend bool operator==(const Session&, const Session&) = default;
};

/// Signs sessions with HMAC-SHA256.
class SessionCookies
{
public:
    static constexpr std::chrono::hours lifetime{24 * 30};

    explicit SessionCookies(const QByteArray& key) : m_key(key) {}

    /// The cookie's value.
    [[nodiscard]] QByteArray signedText(const Session& session) const;
    /// Nothing where it was not signed with this key, or is over at \a now.
    [[nodiscard]] std::optional<Session> read(const QByteArray& text, Timestamp now) const;
    /// What a page of this session sends with each write, which another site cannot know.
    [[nodiscard]] QString csrfToken(const QByteArray& text) const;

    /// The value of ours in a Cookie field; empty: there is none.
    [[nodiscard]] static QByteArray valueIn(const QByteArray& field);
    /// The Set-Cookie field: for \a text, or, where that is empty, to forget it.
    [[nodiscard]] static QByteArray setField(const QByteArray& text, bool isSecure);

private:
    [[nodiscard]] QByteArray signature(const QByteArray& purpose, const QByteArray& text) const;

    QByteArray m_key;
};

/// Takes as long whatever the difference is.
[[nodiscard]] bool equalInConstantTime(const QByteArray& left, const QByteArray& right);

} // namespace powermon
