// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/extracts.h"

#include "document/citation.h"

namespace volets {

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

Extract placeOf(const Document &document, const Unit &unit)
{
    return {.unit = unit.id, .place = capitalised(shortPlace(document, unit)), .runs = {}, .againstUnit = {}};
}

Extract quotationOf(const Document &document, const Unit &unit)
{
    Extract extract = placeOf(document, unit);
    extract.runs = {{.text = unit.text, .instead = {}}};
    return extract;
}

} // namespace volets
