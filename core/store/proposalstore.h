// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "align/link.h"
#include "store/database.h"
#include "themes/assignment.h"

#include <optional>
#include <vector>

namespace volets {

/// What the program proposes for a set of texts: it can be computed again at any time. Documents by their index there.
struct Proposals
{
    Alignment alignment;
    std::vector<Assignment> assignments;
};

/// The proposals that were computed last, so that a dossier opens without computing them again. They leave the library
/// with the texts: adding, replacing or removing one takes them out.
class ProposalStore
{
public:
    explicit ProposalStore(Database &database)
        : m_database(database)
    {}

    /// What is kept under `fingerprint` for `documents`, or nothing. The fingerprint stands for all that the proposals
    /// depend on; it is the caller's to make.
    [[nodiscard]] Result<std::optional<Proposals>> read(const QByteArray &fingerprint,
                                                        const std::vector<DocumentPtr> &documents) const;
    /// Keeps `proposals` in the place of all others. Documents that are not in the library make it keep nothing.
    [[nodiscard]] Result<void> write(const QByteArray &fingerprint, const std::vector<DocumentPtr> &documents,
                                     const Proposals &proposals);

private:
    Database &m_database;
};

} // namespace volets
