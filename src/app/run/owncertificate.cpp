// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/owncertificate.h"

#include <ctime>
#include <memory>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <QDateTime>
#include <QFile>
#include <QHostAddress>
#include <QSslCertificate>
#include <QSslKey>
#include <QUrl>

#include "settings/privatefile.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

template <auto free>
struct Freeing
{
    template <typename T>
    void operator()(T* object) const
    {
        free(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Freeing<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freeing<X509_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freeing<X509_EXTENSION_free>>;
using Bio = std::unique_ptr<BIO, Freeing<BIO_free_all>>;

constexpr std::chrono::hours clockTolerance{24};
constexpr long version3 = 2; // as X.509 counts

/// "DNS:home.local,IP:127.0.0.1"; what could mean more to the library than a name is left out.
[[nodiscard]] QByteArray alternativeNames(const QStringList& names)
{
    QStringList parts{u"DNS:localhost"_s, u"IP:127.0.0.1"_s, u"IP:::1"_s};
    for (const QString& name : names) {
        const bool isAddress = !QHostAddress(name).isNull();
        const bool isName = QUrl::toAce(name) == name.toLatin1();
        const QString part = (isAddress ? u"IP:"_s : u"DNS:"_s) + name;
        if ((isAddress || isName) && !name.isEmpty() && !name.contains(u',') && !parts.contains(part))
            parts.append(part);
    }
    return parts.join(u',').toLatin1();
}

[[nodiscard]] bool addExtension(X509& certificate, int kind, const QByteArray& value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, &certificate, &certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value.constData()));
    return extension && X509_add_ext(&certificate, extension.get(), -1) == 1;
}

[[nodiscard]] bool setSerial(X509& certificate)
{
    quint64 number = 0;
    return RAND_bytes(reinterpret_cast<unsigned char*>(&number), sizeof number) == 1 &&
           ASN1_INTEGER_set_uint64(X509_get_serialNumber(&certificate), number >> 1) == 1;
}

[[nodiscard]] bool setTimes(X509& certificate, Timestamp now)
{
    const auto move = [](ASN1_TIME* time, Timestamp to) {
        auto seconds = static_cast<std::time_t>(to.milliseconds() / 1000);
        return X509_time_adj_ex(time, 0, 0, &seconds) != nullptr;
    };
    // The clock of who looks at it may be behind.
    return move(X509_getm_notBefore(&certificate), now - clockTolerance) &&
           move(X509_getm_notAfter(&certificate), now + ownCertificateLifetime);
}

[[nodiscard]] bool setName(X509& certificate)
{
    static constexpr unsigned char name[] = "PowerMon";
    X509_NAME* subject = X509_get_subject_name(&certificate);
    return X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC, name, -1, -1, 0) == 1 &&
           X509_set_issuer_name(&certificate, subject) == 1;
}

[[nodiscard]] QByteArray pemOf(X509& certificate, EVP_PKEY& key)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    if (!bio || PEM_write_bio_X509(bio.get(), &certificate) != 1 ||
        PEM_write_bio_PrivateKey_traditional(bio.get(), &key, nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return {};
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return QByteArray(data, static_cast<qsizetype>(size));
}

[[nodiscard]] bool servesNow(const QString& path, Timestamp now)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray pem = file.readAll();
    const QSslCertificate certificate(pem, QSsl::Pem);
    const qint64 end = certificate.expiryDate().toMSecsSinceEpoch();
    return !certificate.isNull() && !QSslKey(pem, QSsl::Ec).isNull() &&
           end - now.milliseconds() > Milliseconds(ownCertificateMargin).count();
}

} // namespace

QByteArray makeCertificate(const QStringList& names, Timestamp now)
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate(X509_new());
    if (!key || !certificate || X509_set_version(certificate.get(), version3) != 1)
        return {};
    const bool isMade = setSerial(*certificate) && setTimes(*certificate, now) && setName(*certificate) &&
                        X509_set_pubkey(certificate.get(), key.get()) == 1 &&
                        addExtension(*certificate, NID_basic_constraints, "critical,CA:FALSE") &&
                        addExtension(*certificate, NID_ext_key_usage, "serverAuth") &&
                        addExtension(*certificate, NID_subject_alt_name, alternativeNames(names)) &&
                        X509_sign(certificate.get(), key.get(), EVP_sha256()) > 0;
    return isMade ? pemOf(*certificate, *key) : QByteArray();
}

Result<QString> keptCertificate(const QString& folder, const QStringList& names, Timestamp now)
{
    const QString path = folder + "/certificate.pem"_L1;
    if (servesNow(path, now))
        return path;
    const QByteArray pem = makeCertificate(names, now);
    if (pem.isEmpty())
        return failure(ErrorCode::FileUnwritable, {path, u"OpenSSL"_s});
    if (const auto written = writePrivateFile(path, pem); !written)
        return failure(written.error());
    return path;
}

} // namespace powermon
