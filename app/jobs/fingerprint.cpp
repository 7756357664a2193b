// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/fingerprint.h"

#include "themes/codebookjson.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QFileInfo>

namespace volets {

namespace {

/// The program's file: a version's number does not tell two builds of a development checkout apart.
QByteArray programAsBuilt()
{
    const QFileInfo program(QCoreApplication::applicationFilePath());
    return QByteArray(VOLETS_VERSION) + ' ' + QByteArray::number(program.size()) + ' ' +
           QByteArray::number(program.lastModified().toMSecsSinceEpoch());
}

QByteArray number(UnitRef unit) { return QByteArray::number(unit.document) + ':' + QByteArray::number(unit.unit); }

} // namespace

QByteArray fingerprintOf(const std::vector<DocumentPtr> &documents, const PipelineOptions &options)
{
    QByteArrayList parts{programAsBuilt()};
    for (const DocumentPtr &document : documents)
        parts += document->key.toUtf8() + ' ' + document->sha256;
    if (options.mode == DossierMode::VersionsOfOneText)
        parts += QByteArrayLiteral("drafts of one text");
    if (!options.meaningModel.isEmpty())
        parts += "meanings by " + options.meaningModel;
    const bool own = !options.codebook || options.codebook == defaultCodebook();
    parts += own ? QByteArrayLiteral("the program’s own book") : writeCodebook(*options.codebook);
    for (const Constraints::Pin &pin : options.constraints.pins)
        parts += number(pin.a) + ' ' + number(pin.b) + ' ' + name(pin.relation).toUtf8();
    for (const auto &[a, b] : options.constraints.rejections)
        parts += number(a) + " not " + number(b);
    return QCryptographicHash::hash(parts.join('\n'), QCryptographicHash::Sha256).toHex();
}

} // namespace volets
