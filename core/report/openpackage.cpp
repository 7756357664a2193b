// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/openpackage.h"

#include "base/archive.h"
#include "report/flow.h"
#include "report/xmlpart.h"

#include <algorithm>

namespace volets {

namespace {

QByteArray typesOf(const std::vector<PackagePart> &parts)
{
    XmlPart xml;
    xml.open("Types", {{"xmlns", QStringLiteral("http://schemas.openxmlformats.org/package/2006/content-types")}});
    const auto ending = [&](const QString &suffix, const QString &type) {
        xml.leaf("Default", {{"Extension", suffix}, {"ContentType", type}});
    };
    ending(QStringLiteral("rels"), QStringLiteral("application/vnd.openxmlformats-package.relationships+xml"));
    ending(QStringLiteral("xml"), QStringLiteral("application/xml"));
    const auto part = [&](const QString &name, const QString &type) {
        xml.leaf("Override", {{"PartName", u'/' + name}, {"ContentType", type}});
    };
    for (const PackagePart &each : parts)
        part(each.name, QStringLiteral("application/vnd.openxmlformats-officedocument.") + each.type);
    part(QStringLiteral("docProps/core.xml"),
         QStringLiteral("application/vnd.openxmlformats-package.core-properties+xml"));
    part(QStringLiteral("docProps/app.xml"),
         QStringLiteral("application/vnd.openxmlformats-officedocument.extended-properties+xml"));
    return xml.finish();
}

/// The relations that start at `from`; targets are relative to its folder.
QByteArray relationsOf(const std::vector<PackagePart> &parts, const QString &from)
{
    const QString office = QStringLiteral("http://schemas.openxmlformats.org/officeDocument/2006/relationships/");
    XmlPart xml;
    xml.open("Relationships",
             {{"xmlns", QStringLiteral("http://schemas.openxmlformats.org/package/2006/relationships")}});
    const auto relation = [&](const QString &id, const QString &type, const QString &target) {
        xml.leaf("Relationship", {{"Id", id}, {"Type", type}, {"Target", target}});
    };
    const qsizetype folder = from.lastIndexOf(u'/') + 1;
    for (const PackagePart &part : parts)
        if (part.from == from)
            relation(part.id, office + part.relation, part.name.sliced(folder));
    if (from.isEmpty()) {
        relation(QStringLiteral("core"),
                 QStringLiteral("http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
                                "core-properties"),
                 QStringLiteral("docProps/core.xml"));
        relation(QStringLiteral("app"), office + QStringLiteral("extended-properties"),
                 QStringLiteral("docProps/app.xml"));
    }
    return xml.finish();
}

QByteArray properties(const ReportTable &table)
{
    XmlPart xml;
    xml.open("cp:coreProperties",
             {{"xmlns:cp", QStringLiteral("http://schemas.openxmlformats.org/package/2006/metadata/core-properties")},
              {"xmlns:dc", QStringLiteral("http://purl.org/dc/elements/1.1/")},
              {"xmlns:dcterms", QStringLiteral("http://purl.org/dc/terms/")},
              {"xmlns:xsi", QStringLiteral("http://www.w3.org/2001/XMLSchema-instance")}});
    xml.leaf("dc:title", {}, table.title);
    if (!table.subtitle.isEmpty())
        xml.leaf("dc:subject", {}, table.subtitle);
    xml.leaf("dc:language", {}, languageWithCountry(table.language));
    if (const QDateTime day = dayOf(table); day.isValid())
        for (const char *when : {"dcterms:created", "dcterms:modified"})
            xml.leaf(when, {{"xsi:type", QStringLiteral("dcterms:W3CDTF")}}, day.toString(Qt::ISODate));
    return xml.finish();
}

QByteArray application()
{
    XmlPart xml;
    xml.open("Properties",
             {{"xmlns", QStringLiteral("http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")}});
    xml.leaf("Application", {}, QStringLiteral("Volets"));
    return xml.finish();
}

/// "word/document.xml" → "word/_rels/document.xml.rels"; the package's own are in "_rels/.rels".
QString relationsName(const QString &from)
{
    const qsizetype folder = from.lastIndexOf(u'/') + 1;
    return from.first(folder) + QStringLiteral("_rels/") + from.sliced(folder) + QStringLiteral(".rels");
}

} // namespace

Result<QByteArray> packOpenXml(const std::vector<PackagePart> &parts, const ReportTable &table)
{
    std::vector<ArchivedFile> files{{.name = QStringLiteral("[Content_Types].xml"), .bytes = typesOf(parts)}};
    QStringList owners{QString()};
    for (const PackagePart &part : parts)
        if (!owners.contains(part.from))
            owners += part.from;
    for (const QString &owner : owners)
        files.push_back({.name = relationsName(owner), .bytes = relationsOf(parts, owner)});
    for (const PackagePart &part : parts)
        files.push_back({.name = part.name, .bytes = part.bytes});
    files.push_back({.name = QStringLiteral("docProps/core.xml"), .bytes = properties(table)});
    files.push_back({.name = QStringLiteral("docProps/app.xml"), .bytes = application()});
    return packArchive(files, dayOf(table));
}

} // namespace volets
