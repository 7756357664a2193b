// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace volets {

/// The kind of text, which decides how its structure is read and how it is cited.
enum class Genre { Outcome, Messages, Brief, Law, Other };

/// What a unit is within its document; the names are those of the interchange format.
enum class UnitKind {
    Note,
    Enacting,
    Preambular,
    Operative,
    Item,
    Front,
    References,
    Theme,
    Message,
    Summary,
    Paragraph,
    Footnote,
    Box,
    Figure,
    FigureCell,
    Annex,
    Reference,
    Title,
    Article,
};

[[nodiscard]] QString name(Genre genre);                   ///< "outcome", as in the interchange format
[[nodiscard]] QString name(UnitKind kind);                 ///< "figure-cell", as in the interchange format
[[nodiscard]] Genre genreFromName(QStringView name);       ///< Other where the name is not known
[[nodiscard]] UnitKind unitKindFromName(QStringView name); ///< Paragraph where the name is not known

/// The smallest citable piece of a document: a clause, an item, a paragraph. Immutable once read.
struct Unit
{
    QString id; ///< address within the document, fixed at import: "4.c", "P11.a", "fn12"
    UnitKind kind = UnitKind::Paragraph;
    QStringList headings; ///< path of headings above it, outermost first, as the reader sees them
    QString text;         ///< its own words; no bullet or number, soft wraps and page furniture removed
    int parent = -1;      ///< index in Document::units of the unit that introduces it (chapeau), or -1

    bool operator==(const Unit &) const = default;
};

/// A repair made while reading: what the file had and what the unit has.
struct Repair
{
    QString rule; ///< short name of the rule: "page-furniture", "soft-wrap", "superscript", …
    QString unit; ///< id of the unit it touched, or empty
    QString before;
    QString after;

    bool operator==(const Repair &) const = default;
};

/// One text as read: an immutable value. Documents are shared, never copied deeply, never changed.
struct Document
{
    QString key; ///< the catalogue's key where the text is recognised, otherwise a slug of its title
    QString title;
    QString shortTitle; ///< for column heads and chips: "2024 – Riyad"; never empty
    QString date;       ///< ISO 8601, as precise as the text tells: "2025-06-24", "2023", or empty
    QString language;   ///< BCP 47: "fr", "en", "ar"
    QString status;     ///< "adopted", "draft", or empty where the text does not tell
    Genre genre = Genre::Other;
    QString sourceName; ///< the file's name as the reader knew it
    QByteArray sha256;  ///< of the source's bytes, lowercase hexadecimal
    std::vector<Unit> units;
    std::vector<Repair> repairs;

    [[nodiscard]] int indexOf(QStringView unitId) const; ///< index in `units`, or -1
};

/// What a unit does in its document. The annex of a resolution or of a law holds the text that it adopts, so its
/// paragraphs are clauses like those before it; the annex of a brief is for reference. Any other unit does what its
/// kind says.
[[nodiscard]] UnitKind roleOf(const Document &document, const Unit &unit);

using DocumentPtr = std::shared_ptr<const Document>;

/// A unit of one document among several: both are indexes, valid for that list of documents only.
struct UnitRef
{
    int document = -1;
    int unit = -1;

    [[nodiscard]] bool isValid() const { return document >= 0 && unit >= 0; }
    auto operator<=>(const UnitRef &) const = default;
};

} // namespace volets
