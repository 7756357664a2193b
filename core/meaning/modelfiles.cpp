// SPDX-License-Identifier: GPL-3.0-or-later
#include "meaning/modelfiles.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace volets {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Meaning)
};

/// The first of `names` that is a file in `folder`, or nothing.
QString firstFile(const QDir &folder, std::initializer_list<QStringView> names)
{
    for (const QStringView name : names)
        if (const QFileInfo file(folder.filePath(name.toString())); file.isFile())
            return file.filePath();
    return {};
}

/// Adds to `hash` a file's size and content, of a large one parts at equal distances. False where it cannot be read.
bool addSample(QCryptographicHash &hash, const QString &path)
{
    constexpr qint64 parts = 64;
    constexpr qint64 part = 32768;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const qint64 size = file.size();
    hash.addData(QByteArray::number(size));
    const qint64 step = std::max(part, size / parts);
    for (qint64 at = 0; at < size; at += step) {
        if (!file.seek(at))
            return false;
        const QByteArray bytes = file.read(part);
        if (bytes.isEmpty())
            return false;
        hash.addData(bytes);
    }
    return true;
}

} // namespace

Result<ModelFiles> findModel(const QString &folder)
{
    const QDir place(folder);
    const QString shown = QDir::toNativeSeparators(folder);
    if (!place.exists())
        return fail(Words::tr("The folder %1 of the model of meaning does not exist; choose another one.").arg(shown));
    ModelFiles files;
    files.network = firstFile(place, {u"model.onnx", u"onnx/model.onnx"});
    if (files.network.isEmpty())
        return fail(Words::tr("The folder %1 holds no model.onnx; choose the folder of a sentence-embedding model that "
                              "was exported to ONNX.")
                        .arg(shown));
    files.tokenizer = firstFile(place, {u"sentencepiece.bpe.model", u"spiece.model", u"tokenizer.model"});
    if (files.tokenizer.isEmpty())
        return fail(Words::tr("The folder %1 holds no SentencePiece tokenizer; put the sentencepiece.bpe.model, "
                              "spiece.model or tokenizer.model that was published with the model beside model.onnx.")
                        .arg(shown));
    QJsonObject config;
    if (QFile file(place.filePath(u"config.json"_s)); file.open(QIODevice::ReadOnly))
        config = QJsonDocument::fromJson(file.readAll()).object();
    if (files.tokenizer.endsWith(".bpe.model"_L1) || config["model_type"_L1].toString() == "xlm-roberta"_L1)
        files.numbering = ModelFiles::Numbering::Fairseq;
    static const QRegularExpression family(u"(?:^|[^a-z0-9])e5(?:[^a-z0-9]|$)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    // newer exports leave the name out of config.json; then the folder often has it
    const QString name = config["_name_or_path"_L1].toString(place.dirName());
    if (name.contains(family))
        files.prefix = u"query: "_s;

    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData("1 ");
    hash.addData(files.numbering == ModelFiles::Numbering::Fairseq ? "fairseq " : "plain ");
    hash.addData(files.prefix.toUtf8());
    QStringList parts{files.network, files.tokenizer};
    if (const QString weights = files.network + u"_data"; QFile::exists(weights)) // of networks above two gigabytes
        parts += weights;
    for (const QString &part : parts)
        if (!addSample(hash, part))
            return fail(Words::tr("%1 cannot be read; check its permissions.").arg(QDir::toNativeSeparators(part)));
    files.fingerprint = hash.result().toHex();
    return files;
}

} // namespace volets
