// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace volets {

/// Where to look for what the program opens when nothing else is named.
struct DossierPlaces
{
    QString namedLibrary;      ///< --library; may be empty
    QString userLibrary;       ///< the user's own
    QString sampleLibrary;     ///< where the sample dossier is kept apart from the user's texts
    QStringList corpusFolders; ///< in order of preference; those that are empty or have no texts are passed over
    QStringList samples;       ///< the sample dossier's files

    /// This user's and this machine's: VOLETS_CORPUS, ../shared/corpus beside a development checkout, the installed
    /// corpus folder.
    [[nodiscard]] static DossierPlaces standard(const QString &namedLibrary = {});

    [[nodiscard]] QString library() const { return namedLibrary.isEmpty() ? userLibrary : namedLibrary; }
};

/// What the program opens first, and what there is to import into it.
struct FirstDossier
{
    enum class Kind {
        Library, ///< a library that has texts: open it
        Corpus,  ///< texts found on this machine: offer them, or import them where nobody can be asked
        Sample,  ///< the program's own invented example; say so plainly
        Nothing, ///< no library, no texts, no sample
    };
    Kind kind = Kind::Nothing;
    QString library;   ///< file to open or to make
    QStringList paths; ///< texts to import; empty for Library
    QString folder;    ///< where `paths` were found; empty for Library and Sample
};

/// The sample dossier, in a library of its own; Kind::Nothing where the program came without it.
[[nodiscard]] FirstDossier sampleDossier(const DossierPlaces &places = DossierPlaces::standard());

[[nodiscard]] FirstDossier findFirstDossier(const DossierPlaces &places = DossierPlaces::standard());

} // namespace volets
