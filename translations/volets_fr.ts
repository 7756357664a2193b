<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Align</name>
    <message>
        <source>texts that are not neighbours in time</source>
        <translation>textes qui ne se suivent pas dans le temps</translation>
    </message>
    <message>
        <source>of more than %1 texts, each is compared with those just before and after it; open fewer to compare all</source>
        <translation>au-delà de %1 textes, chacun est comparé à ceux qui le précèdent et le suivent ; ouvrez-en moins pour les comparer tous</translation>
    </message>
    <message>
        <source>The comparison was stopped.</source>
        <translation>La comparaison a été arrêtée.</translation>
    </message>
</context>
<context>
    <name>Archive</name>
    <message>
        <source>The file could not be packed: it is too large. Try again with fewer texts or themes.</source>
        <translation>Le fichier n’a pas pu être compressé : il est trop grand. Recommencez avec moins de textes ou de thèmes.</translation>
    </message>
    <message>
        <source>%1 is damaged: open it in the program that made it and save it again.</source>
        <translation>%1 est endommagé : ouvrez-le dans le logiciel qui l’a produit et enregistrez-le à nouveau.</translation>
    </message>
    <message>
        <source>%1 holds more than %2 files, which no text does: save it as plain text and open that.</source>
        <translation>%1 contient plus de %2 fichiers, ce qu’aucun texte ne fait : enregistrez-le en texte brut et ouvrez ce fichier.</translation>
    </message>
    <message>
        <source>%1 unpacks to more than %2, the limit for one text: split it, or keep only the part to compare.</source>
        <translation>Une fois décompressé, %1 dépasse %2, la limite pour un texte : divisez-le, ou ne gardez que la partie à comparer.</translation>
    </message>
</context>
<context>
    <name>Arguments</name>
    <message>
        <source>%1 DIR</source>
        <translation>%1 DOSSIER</translation>
    </message>
    <message>
        <source>%1 needs a folder: volets %2 FILES… %3</source>
        <translation>%1 demande un dossier : volets %2 FICHIERS… %3</translation>
    </message>
    <message>
        <source>%1 knows no option %2: only %3.</source>
        <translation>%1 ne connaît pas l’option %2 : seulement %3.</translation>
    </message>
    <message>
        <source>%1 needs files or folders: volets %1 FILES… [%2]</source>
        <translation>%1 demande des fichiers ou des dossiers : volets %1 FICHIERS… [%2]</translation>
    </message>
</context>
<context>
    <name>BookFiles</name>
    <message>
        <source>There are no texts whose passages could be exported; open some first.</source>
        <translation>Il n’y a pas de texte dont les passages pourraient être exportés ; ouvrez-en d’abord.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ne peut pas être lu : %2</translation>
    </message>
</context>
<context>
    <name>ChangeKind</name>
    <message>
        <source>stronger verb</source>
        <translation>verbe plus fort</translation>
    </message>
    <message>
        <source>weaker verb</source>
        <translation>verbe plus faible</translation>
    </message>
    <message>
        <source>other verb</source>
        <translation>autre verbe</translation>
    </message>
    <message>
        <source>other addressee</source>
        <translation>autre destinataire</translation>
    </message>
    <message>
        <source>reservation added</source>
        <translation>réserve ajoutée</translation>
    </message>
    <message>
        <source>reservation dropped</source>
        <translation>réserve levée</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>échéance</translation>
    </message>
    <message>
        <source>term of a list</source>
        <translation>terme d’une liste</translation>
    </message>
    <message>
        <source>words moved</source>
        <translation>mots déplacés</translation>
    </message>
    <message>
        <source>wording</source>
        <translation>formulation</translation>
    </message>
    <message>
        <source>negation</source>
        <translation>négation</translation>
    </message>
</context>
<context>
    <name>Citation</name>
    <message>
        <source>paragraph %1</source>
        <translation>paragraphe %1</translation>
    </message>
    <message>
        <source>paragraph %1, point%2</source>
        <translation>paragraphe %1, point%2</translation>
    </message>
    <message>
        <source>para. %1</source>
        <translation>par. %1</translation>
    </message>
    <message>
        <source>recital %1</source>
        <translation>considérant %1</translation>
    </message>
    <message>
        <source>preamb. para. %1</source>
        <translation>al. %1 du préambule</translation>
    </message>
    <message>
        <source>preambular paragraph %1 (in order)</source>
        <translation>%1e alinéa du préambule</translation>
    </message>
    <message>
        <source>1st preambular paragraph</source>
        <translation>1er alinéa du préambule</translation>
    </message>
    <message>
        <source>preambular paragraph %1</source>
        <translation>%1e alinéa du préambule</translation>
    </message>
    <message>
        <source>art. 1</source>
        <translation>art. 1er</translation>
    </message>
    <message>
        <source>art. %1</source>
        <translation>art. %1</translation>
    </message>
    <message>
        <source>%1, para. %2</source>
        <translation>%1, al. %2</translation>
    </message>
    <message>
        <source>annex %1</source>
        <translation>annexe %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>introductory statement</source>
        <translation>déclaration liminaire</translation>
    </message>
    <message>
        <source>opening words</source>
        <translation>formule d’ouverture</translation>
    </message>
    <message>
        <source>introduction, para. %1</source>
        <translation>introduction, par. %1</translation>
    </message>
    <message>
        <source>summary, para. %1</source>
        <translation>résumé, par. %1</translation>
    </message>
    <message>
        <source>note %1</source>
        <translation>note %1</translation>
    </message>
    <message>
        <source>box %1</source>
        <translation>encadré %1</translation>
    </message>
    <message>
        <source>figure %1</source>
        <translation>figure %1</translation>
    </message>
    <message>
        <source>%1, cell %2</source>
        <translation>%1, case %2</translation>
    </message>
    <message>
        <source>theme %1</source>
        <translation>thème %1</translation>
    </message>
    <message>
        <source>theme %1, references</source>
        <translation>thème %1, références</translation>
    </message>
    <message>
        <source>message %1</source>
        <translation>message %1</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>Outcome document %1</source>
        <translation>Document final %1</translation>
    </message>
    <message>
        <source>annex</source>
        <translation>annexe</translation>
    </message>
</context>
<context>
    <name>ClauseDelegate</name>
    <message>
        <source>Only here</source>
        <translation>Seulement ici</translation>
    </message>
    <message>
        <source>Only in the text compared with</source>
        <translation>Seulement dans le texte comparé</translation>
    </message>
    <message>
        <source>The same words in another form</source>
        <translation>Les mêmes mots sous une autre forme</translation>
    </message>
    <message>
        <source>Stood elsewhere in the text compared with</source>
        <translation>Placé ailleurs dans le texte comparé</translation>
    </message>
    <message>
        <source>Stands elsewhere in this clause now</source>
        <translation>Placé ailleurs dans cette clause</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>déplacé</translation>
    </message>
</context>
<context>
    <name>Clipping</name>
    <message>
        <source>“%1” (%2)</source>
        <translation>« %1 » (%2)</translation>
    </message>
</context>
<context>
    <name>Codebook</name>
    <message>
        <source>The code book has no theme %1; choose one that it has.</source>
        <translation>Le livre de codes n’a pas de thème %1 ; choisissez-en un qui y est.</translation>
    </message>
    <message>
        <source>Theme %1 cannot be merged with itself; choose another.</source>
        <translation>Le thème %1 ne peut pas être fusionné avec lui-même ; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Theme %1 has none of these terms; choose some of its own to split off.</source>
        <translation>Le thème %1 n’a aucun de ces termes ; choisissez-en des siens à détacher.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>the book has more than %1 terms; keep those that decide, or split the book.</source>
        <translation>le livre a plus de %1 termes ; gardez ceux qui décident, ou scindez le livre.</translation>
    </message>
    <message>
        <source>the expression “%1” has only small words; write one that carries meaning, or mark a small word with “=”.</source>
        <translation>l’expression « %1 » n’a que des mots-outils ; écrivez-en un qui porte le sens, ou marquez un mot-outil avec « = ».</translation>
    </message>
    <message>
        <source>Theme %1</source>
        <translation>Thème %1</translation>
    </message>
    <message>
        <source>%1: a weight of %2 has no meaning; write one from −3 to 3, but not 0.</source>
        <translation>%1 : un poids de %2 n’a pas de sens ; écrivez-en un de −3 à 3, mais pas 0.</translation>
    </message>
    <message>
        <source>Theme “%1”: a code is one word without spaces; write another.</source>
        <translation>Thème « %1 » : un code est un mot sans espace ; écrivez-en un autre.</translation>
    </message>
    <message>
        <source>Theme %1: its colour cannot be read; write it as #RRGGBB.</source>
        <translation>Thème %1 : sa couleur ne peut pas être lue ; écrivez-la #RRVVBB.</translation>
    </message>
    <message>
        <source>Theme %1: “chapeau” and “heading” are parts from 0 to 1.</source>
        <translation>Thème %1 : « chapeau » et « heading » sont des parts de 0 à 1.</translation>
    </message>
    <message>
        <source>Theme %1: its parent %2 is not in the book, or stands below it; name another.</source>
        <translation>Thème %1 : son parent %2 n’est pas dans le livre, ou se trouve sous lui ; nommez-en un autre.</translation>
    </message>
    <message>
        <source>Theme %1: the code stands twice in the book; change one of the two.</source>
        <translation>Thème %1 : le code figure deux fois dans le livre ; changez l’un des deux.</translation>
    </message>
    <message>
        <source>Concept “%1”</source>
        <translation>Concept « %1 »</translation>
    </message>
    <message>
        <source>The words around an instance</source>
        <translation>Les mots autour d’un exemple</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, ligne %2 : %3</translation>
    </message>
    <message>
        <source>“%1” must be a list of strings.</source>
        <translation>« %1 » doit être une liste de chaînes.</translation>
    </message>
    <message>
        <source>“%1” must be a string, or one for each language.</source>
        <translation>« %1 » doit être une chaîne, ou une par langue.</translation>
    </message>
    <message>
        <source>“%1” must be a number.</source>
        <translation>« %1 » doit être un nombre.</translation>
    </message>
    <message>
        <source>a weight of %1 has no meaning; write one from −3 to 3, but not 0.</source>
        <translation>un poids de %1 n’a pas de sens ; écrivez-en un de −3 à 3, mais pas 0.</translation>
    </message>
    <message>
        <source>a rule of theme %1 has no terms; write some or remove it.</source>
        <translation>une règle du thème %1 n’a pas de termes ; écrivez-en ou retirez-la.</translation>
    </message>
    <message>
        <source>a theme has no “code”.</source>
        <translation>un thème n’a pas de « code ».</translation>
    </message>
    <message>
        <source>the rules of theme %1 must be lists by language.</source>
        <translation>les règles du thème %1 doivent être des listes par langue.</translation>
    </message>
    <message>
        <source>this is no valid JSON (%1); correct it or choose another file.</source>
        <translation>ce n’est pas du JSON valide (%1) ; corrigez-le ou choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>a code book has a list “themes”; choose another file.</source>
        <translation>un livre de codes a une liste « themes » ; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>%1 could not be opened: %2. Check the name and the rights.</source>
        <translation>%1 n’a pas pu être ouvert : %2. Vérifiez le nom et les droits.</translation>
    </message>
    <message>
        <source>%1 is too large for a code book; choose another file.</source>
        <translation>%1 est trop grand pour un livre de codes ; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>themes lie more than %1 deep</source>
        <translation>les thèmes s’emboîtent sur plus de %1 niveaux</translation>
    </message>
    <message>
        <source>it is no REFI-QDA codebook</source>
        <translation>ce n’est pas un livre de codes REFI-QDA</translation>
    </message>
    <message>
        <source>%1, line %2: %3. Choose a codebook (.qdc) that a coding program has written.</source>
        <translation>%1, ligne %2 : %3. Choisissez un livre de codes (.qdc) écrit par un logiciel de codage.</translation>
    </message>
    <message>
        <source>%1 has no codes; choose another codebook.</source>
        <translation>%1 n’a pas de codes ; choisissez un autre livre de codes.</translation>
    </message>
    <message>
        <source>“%1” must be a number above 0.</source>
        <translation>« %1 » doit être un nombre supérieur à 0.</translation>
    </message>
    <message>
        <source>“%1” must be a number from 0 to 1.</source>
        <translation>« %1 » doit être un nombre de 0 à 1.</translation>
    </message>
</context>
<context>
    <name>Codebooks</name>
    <message>
        <source>%1 Another code book is used until it is mended.</source>
        <translation>%1 Un autre livre de codes est utilisé tant qu’il n’est pas réparé.</translation>
    </message>
    <message>
        <source>The folder of %1 cannot be made; check that you may write there.</source>
        <translation>Le dossier de %1 ne peut pas être créé ; vérifiez que vous pouvez y écrire.</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>The result could not be written in full: the disk may be full.</source>
        <translation>Le résultat n’a pas pu être écrit en entier : le disque est peut-être plein.</translation>
    </message>
</context>
<context>
    <name>Decode</name>
    <message>
        <source>an old Office file</source>
        <translation>un ancien fichier Office</translation>
    </message>
    <message>
        <source>an RTF file</source>
        <translation>un fichier RTF</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>une image</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>une base de données</translation>
    </message>
    <message>
        <source>%1 is empty: choose a file that has a text.</source>
        <translation>%1 est vide : choisissez un fichier qui contient un texte.</translation>
    </message>
    <message>
        <source>%1 is %2, which cannot be read here: save it as plain text and open that file.</source>
        <translation>%1 est %2, qui ne peut pas être lu ici : enregistrez-le en texte brut et ouvrez ce fichier.</translation>
    </message>
    <message>
        <source>%1 is not a text: it has bytes of no known encoding; save it as UTF-8 text and open that file.</source>
        <translation>%1 n’est pas un texte : il contient des octets d’aucun codage connu ; enregistrez-le en texte UTF-8 et ouvrez ce fichier.</translation>
    </message>
    <message>
        <source>%1 has no words: choose a file that has a text.</source>
        <translation>%1 ne contient aucun mot : choisissez un fichier qui contient un texte.</translation>
    </message>
    <message>
        <source>%1 has a line of more than %2 characters (line %3), which is no text to read: break it into paragraphs and open it again.</source>
        <translation>%1 a une ligne de plus de %2 caractères (ligne %3), ce qui n’est pas un texte à lire : découpez-la en paragraphes et ouvrez-le à nouveau.</translation>
    </message>
    <message>
        <source>a compressed file (ZIP, EPUB or a spreadsheet)</source>
        <translation>un fichier compressé (ZIP, EPUB ou un classeur)</translation>
    </message>
</context>
<context>
    <name>Diff</name>
    <message>
        <source>entirely new wording</source>
        <translation>rédaction entièrement nouvelle</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>déplacé</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) renumbered, which is no change:</source>
        <translation>
            <numerusform>%n unité renumérotée, ce qui n’est pas une modification :</numerusform>
            <numerusform>%n unités renumérotées, ce qui n’est pas une modification :</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) changed</source>
        <translation>
            <numerusform>%n unité modifiée</numerusform>
            <numerusform>%n unités modifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nouvelle</numerusform>
            <numerusform>%n nouvelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>%n supprimée</numerusform>
            <numerusform>%n supprimées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n déplacée</numerusform>
            <numerusform>%n déplacées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n identique</numerusform>
            <numerusform>%n identiques</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no unit %2: volets inspect lists its units.</source>
        <translation>%1 n’a pas d’unité %2 : volets inspect donne la liste de ses unités.</translation>
    </message>
    <message>
        <source>diff compares two units or two texts, not %1 with %2.</source>
        <translation>diff compare deux unités ou deux textes, pas %1 et %2.</translation>
    </message>
    <message>
        <source>%1 has no text to compare.</source>
        <translation>%1 n’a pas de texte à comparer.</translation>
    </message>
    <message>
        <source>split</source>
        <translation>scindé</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>fusionné</translation>
    </message>
    <message numerus="yes">
        <source>%n split</source>
        <translation>
            <numerusform>%n scindée</numerusform>
            <numerusform>%n scindées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged</source>
        <translation>
            <numerusform>%n fusionnée</numerusform>
            <numerusform>%n fusionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>diff can ignore or heed %1, not %2.</source>
        <translation>diff peut ignorer ou compter %1, mais pas %2.</translation>
    </message>
    <message>
        <source>diff needs two texts or two units: volets diff OLD NEW, or volets diff FILE:UNIT FILE:UNIT</source>
        <translation>diff demande deux textes ou deux unités : volets diff ANCIEN NOUVEAU, ou volets diff FICHIER:UNITÉ FICHIER:UNITÉ</translation>
    </message>
    <message>
        <source>diff knows no option %1: only --json, --kinds, --ignore=LIST and --heed=LIST.</source>
        <translation>diff ne connaît pas l’option %1 : seulement --json, --kinds, --ignore=LISTE et --heed=LISTE.</translation>
    </message>
    <message>
        <source>new heading</source>
        <translation>nouvel intertitre</translation>
    </message>
    <message>
        <source>deleted heading</source>
        <translation>intertitre supprimé</translation>
    </message>
    <message>
        <source>changed heading</source>
        <translation>intertitre modifié</translation>
    </message>
</context>
<context>
    <name>DroppedTexts</name>
    <message>
        <source>pasted text</source>
        <translation>texte collé</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>Too little in common for a link.</source>
        <translation>Trop peu en commun pour un lien.</translation>
    </message>
    <message>
        <source>Each has a nearer counterpart: %1 for %2, %3 for %4.</source>
        <translation>Chacune a un équivalent plus proche : %1 pour %2, %3 pour %4.</translation>
    </message>
    <message>
        <source>%1 is nearer to %2.</source>
        <translation>%1 est plus proche de %2.</translation>
    </message>
    <message>
        <source>Units of this kind take no part in linking.</source>
        <translation>Les unités de cette sorte ne prennent pas part aux liens.</translation>
    </message>
    <message>
        <source>One gives grounds, the other asks for something.</source>
        <translation>L’une expose des motifs, l’autre demande quelque chose.</translation>
    </message>
    <message>
        <source>One only says who is asked; the other says what for.</source>
        <translation>L’une dit seulement à qui l’on s’adresse ; l’autre dit ce qui est demandé.</translation>
    </message>
    <message>
        <source>They are asked of different bodies: %1; %2.</source>
        <translation>Elles s’adressent à des destinataires différents : %1 ; %2.</translation>
    </message>
    <message>
        <source>They ask for different acts.</source>
        <translation>Elles demandent des actes différents.</translation>
    </message>
    <message>
        <source>They have no theme in common.</source>
        <translation>Elles n’ont aucun thème commun.</translation>
    </message>
    <message>
        <source>Neither says much of what the other says.</source>
        <translation>Ni l’une ni l’autre ne reprend grand-chose de ce que dit l’autre.</translation>
    </message>
    <message>
        <source>No rare word and no notion in common.</source>
        <translation>Aucun mot rare et aucune notion en commun.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>export knows no format “%1”. Choose one of %2 with --format.</source>
        <translation>export ne connaît pas le format « %1 ». Choisissez parmi %2 avec --format.</translation>
    </message>
    <message>
        <source>The code book has no theme “%1”. Its themes are %2.</source>
        <translation>Le livre de codes n’a pas de thème « %1 ». Ses thèmes sont %2.</translation>
    </message>
    <message>
        <source>No text has the key “%1”. The keys are %2.</source>
        <translation>Aucun texte n’a la clé « %1 ». Les clés sont %2.</translation>
    </message>
    <message>
        <source>export knows no mode “%1”. Choose distinct or versions.</source>
        <translation>export ne connaît pas le mode « %1 ». Choisissez distinct ou versions.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit : %1</translation>
    </message>
    <message numerus="yes">
        <source> (%n page(s)</source>
        <translation>
            <numerusform> (%n page</numerusform>
            <numerusform> (%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n quotation(s) checked)</source>
        <translation>
            <numerusform>, %n extrait contrôlé)</numerusform>
            <numerusform>, %n extraits contrôlés)</numerusform>
        </translation>
    </message>
    <message>
        <source>The comparison was not written to standard output: %1.</source>
        <translation>La comparaison n’a pas été écrite sur la sortie standard : %1.</translation>
    </message>
    <message>
        <source>There is nothing to export: no row passes the filters. Choose other themes.</source>
        <translation>Il n’y a rien à exporter : aucune ligne ne passe les filtres. Choisissez d’autres thèmes.</translation>
    </message>
    <message>
        <source>The library %1 holds no texts. Import some, or name files.</source>
        <translation>La bibliothèque %1 ne contient aucun texte. Importez-en, ou nommez des fichiers.</translation>
    </message>
    <message>
        <source>A file of format “%1” has no tracked changes. Choose docx or odt with --format, or leave out --tracked.</source>
        <translation>Un fichier de format « %1 » n’a pas de suivi des modifications. Choisissez docx ou odt avec --format, ou retirez --tracked.</translation>
    </message>
    <message>
        <source>export knows no document “%1”. Choose one of %2 with --kind.</source>
        <translation>export ne connaît pas de document « %1 ». Choisissez parmi %2 avec --kind.</translation>
    </message>
    <message>
        <source>export needs files and where to write: volets export FILES… [--format pdf|docx|odt|html|xlsx|csv|md] [--kind table|concordance|themes|notes|sheet] [--line WORDS]… [--question WORDS]… [--library LIBRARY] [--preset senat|conseil|neutre|FILE] [--themes CODES] [--columns KEYS] [--base KEY] [--mode distinct|versions] [--embeddings DIR] [--changed] [--one-section] [--tracked] [--title TITLE] [--date DATE] [--lang fr|en] -o OUT</source>
        <translation>export demande des fichiers et où écrire : volets export FICHIERS… [--format pdf|docx|odt|html|xlsx|csv|md] [--kind table|concordance|themes|notes|sheet] [--line MOTS]… [--question MOTS]… [--library BIBLIOTHÈQUE] [--preset senat|conseil|neutre|FICHIER] [--themes CODES] [--columns CLÉS] [--base CLÉ] [--mode distinct|versions] [--embeddings DOSSIER] [--changed] [--one-section] [--tracked] [--title TITRE] [--date DATE] [--lang fr|en] -o SORTIE</translation>
    </message>
</context>
<context>
    <name>Expression</name>
    <message>
        <source>The expression “%1” cannot be read: %2</source>
        <translation>L’expression « %1 » ne peut pas être lue : %2</translation>
    </message>
    <message>
        <source>a word is missing; write one before “*”, after “=” and on both sides of “|”.</source>
        <translation>un mot manque ; écrivez-en un avant « * », après « = » et des deux côtés de «</translation>
    </message>
    <message>
        <source>“%1*” would take too many words; write at least three letters.</source>
        <translation>« %1* » prendrait trop de mots ; écrivez au moins trois lettres.</translation>
    </message>
    <message>
        <source>“%1” has no meaning here; only words, “|”, “_”, “*”, “=”, “@” and “…” have.</source>
        <translation>« %1 » n’a pas de sens ici ; seuls en ont les mots, «</translation>
    </message>
    <message>
        <source>the book has no group of words “%1” in this language.</source>
        <translation>le livre n’a pas de groupe de mots « %1 » dans cette langue.</translation>
    </message>
    <message>
        <source>it is longer than %1 characters; split it into several.</source>
        <translation>elle dépasse %1 caractères ; scindez-la en plusieurs.</translation>
    </message>
    <message>
        <source>“%1” must stand between two words and let at most %2 others in.</source>
        <translation>« %1 » doit se trouver entre deux mots et en laisser passer au plus %2 autres.</translation>
    </message>
    <message>
        <source>it stands for too many phrases; split it into several.</source>
        <translation>elle vaut pour trop d’expressions ; scindez-la en plusieurs.</translation>
    </message>
    <message>
        <source>it has more than %1 words; keep the words that matter.</source>
        <translation>elle a plus de %1 mots ; gardez ceux qui comptent.</translation>
    </message>
    <message>
        <source>it is empty; write a word or remove it.</source>
        <translation>elle est vide ; écrivez un mot ou retirez-la.</translation>
    </message>
    <message>
        <source>it ends with “…”; write a word after it.</source>
        <translation>elle finit par « … » ; écrivez un mot à la suite.</translation>
    </message>
</context>
<context>
    <name>GenreStyle</name>
    <message>
        <source>Preambular participles</source>
        <translation>Participes du préambule</translation>
    </message>
    <message>
        <source>Operative verbs</source>
        <translation>Verbes du dispositif</translation>
    </message>
    <message>
        <source>Addressees</source>
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>Instruments</translation>
    </message>
    <message>
        <source>Document symbols</source>
        <translation>Cotes de documents</translation>
    </message>
    <message>
        <source>Dates and deadlines</source>
        <translation>Dates et échéances</translation>
    </message>
    <message>
        <source>Theme terms</source>
        <translation>Termes des thèmes</translation>
    </message>
</context>
<context>
    <name>Handbook</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>import knows no option %1: only --library FILE.</source>
        <translation>import ne connaît pas l’option %1 : seulement --library FICHIER.</translation>
    </message>
    <message>
        <source>import needs texts and a library: volets import FILES… --library LIBRARY</source>
        <translation>import demande des textes et une bibliothèque : volets import FICHIERS… --library BIBLIOTHÈQUE</translation>
    </message>
    <message>
        <source>was there already</source>
        <translation>y était déjà</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unité</numerusform>
            <numerusform>%n unités</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspect</name>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unité</numerusform>
            <numerusform>%n unités</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <translation>
            <numerusform>%n réparation</numerusform>
            <numerusform>%n réparations</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>count, then its parts</comment>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>Inspection</name>
    <message>
        <source>rare words in common</source>
        <translation>mots rares communs</translation>
    </message>
    <message>
        <source>words in common</source>
        <translation>mots communs</translation>
    </message>
    <message>
        <source>same notions</source>
        <translation>mêmes notions</translation>
    </message>
    <message>
        <source>similar wording</source>
        <translation>rédaction voisine</translation>
    </message>
    <message>
        <source>same addressee</source>
        <translation>même destinataire</translation>
    </message>
    <message>
        <source>same act</source>
        <translation>même acte</translation>
    </message>
    <message>
        <source>same references</source>
        <translation>mêmes références</translation>
    </message>
    <message>
        <source>related section</source>
        <translation>section apparentée</translation>
    </message>
    <message>
        <source>same number</source>
        <translation>même numéro</translation>
    </message>
    <message>
        <source>its neighbours correspond</source>
        <translation>ses voisines se correspondent</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>enacting words</source>
        <translation>formule d’énonciation</translation>
    </message>
    <message>
        <source>preamble</source>
        <translation>préambule</translation>
    </message>
    <message>
        <source>operative part</source>
        <translation>dispositif</translation>
    </message>
    <message>
        <source>item</source>
        <translation>alinéa</translation>
    </message>
    <message>
        <source>front matter</source>
        <translation>introduction</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>référence</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>thème</translation>
    </message>
    <message>
        <source>message</source>
        <translation>message</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>résumé</translation>
    </message>
    <message>
        <source>paragraph</source>
        <translation>paragraphe</translation>
    </message>
    <message>
        <source>footnote</source>
        <translation>note de bas de page</translation>
    </message>
    <message>
        <source>box</source>
        <translation>encadré</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>figure</translation>
    </message>
    <message>
        <source>annex</source>
        <translation>annexe</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>article</source>
        <translation>article</translation>
    </message>
    <message>
        <source>accede</source>
        <translation>adhérer</translation>
    </message>
    <message>
        <source>combat</source>
        <translation>lutter</translation>
    </message>
    <message>
        <source>cooperate</source>
        <translation>coopérer</translation>
    </message>
    <message>
        <source>establish</source>
        <translation>établir</translation>
    </message>
    <message>
        <source>fund</source>
        <translation>financer</translation>
    </message>
    <message>
        <source>guide</source>
        <translation>orienter</translation>
    </message>
    <message>
        <source>put into effect</source>
        <translation>mettre en œuvre</translation>
    </message>
    <message>
        <source>include</source>
        <translation>inclure</translation>
    </message>
    <message>
        <source>institutionalise</source>
        <translation>institutionnaliser</translation>
    </message>
    <message>
        <source>involve</source>
        <translation>associer</translation>
    </message>
    <message>
        <source>legislate</source>
        <translation>légiférer</translation>
    </message>
    <message>
        <source>oversee</source>
        <translation>contrôler</translation>
    </message>
    <message>
        <source>protect</source>
        <translation>protéger</translation>
    </message>
    <message>
        <source>raise awareness</source>
        <translation>sensibiliser</translation>
    </message>
    <message>
        <source>report</source>
        <translation>rendre compte</translation>
    </message>
    <message>
        <source>share</source>
        <translation>partager</translation>
    </message>
    <message>
        <source>study</source>
        <translation>étudier</translation>
    </message>
    <message>
        <source>support</source>
        <translation>soutenir</translation>
    </message>
    <message>
        <source>take part</source>
        <translation>participer</translation>
    </message>
    <message>
        <source>train</source>
        <translation>former</translation>
    </message>
    <message>
        <source>%1 (strength %2 of 5)</source>
        <comment>a verb on our own ladder</comment>
        <translation>%1 (force %2 sur 5)</translation>
    </message>
    <message>
        <source>verb, from the introduction</source>
        <translation>verbe, tenu du chapeau</translation>
    </message>
    <message>
        <source>verb</source>
        <translation>verbe</translation>
    </message>
    <message>
        <source>addressee</source>
        <translation>destinataire</translation>
    </message>
    <message>
        <source>asks to</source>
        <translation>demande de</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>échéance</translation>
    </message>
    <message>
        <source>reservation</source>
        <translation>réserve</translation>
    </message>
    <message>
        <source>refers to</source>
        <translation>renvoie à</translation>
    </message>
    <message>
        <source>reporting</source>
        <translation>compte rendu</translation>
    </message>
    <message>
        <source>asks for a report or for results</source>
        <translation>demande un rapport ou des résultats</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who and when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>same themes</source>
        <translation>mêmes thèmes</translation>
    </message>
    <message>
        <source>wording kept</source>
        <translation>rédaction maintenue</translation>
    </message>
    <message>
        <source>by way of</source>
        <comment>a draft between two others</comment>
        <translation>par l’intermédiaire de</translation>
    </message>
    <message>
        <source>near in meaning, according to your model</source>
        <translation>proche par le sens, selon votre modèle</translation>
    </message>
</context>
<context>
    <name>Launcher</name>
    <message>
        <source>%1 cannot be started: build or install Volets again.</source>
        <translation>%1 ne peut pas être lancé : compilez ou installez Volets de nouveau.</translation>
    </message>
</context>
<context>
    <name>LibraryCommand</name>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n texte</numerusform>
            <numerusform>%n textes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unité</numerusform>
            <numerusform>%n unités</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n décision</numerusform>
            <numerusform>%n décisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message>
        <source>No fault found: %1.</source>
        <translation>Aucun défaut trouvé : %1.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit : %1</translation>
    </message>
    <message>
        <source>Restored: %1</source>
        <translation>Restauré : %1</translation>
    </message>
    <message>
        <source>What was there is kept as %1</source>
        <translation>Ce qui s’y trouvait est conservé sous %1</translation>
    </message>
    <message>
        <source>library needs what to do and with which file: volets library check LIBRARY, volets library backup LIBRARY COPY, volets library restore LIBRARY COPY</source>
        <translation>library demande quoi faire et avec quel fichier : volets library check BIBLIOTHÈQUE, volets library backup BIBLIOTHÈQUE COPIE, volets library restore BIBLIOTHÈQUE COPIE</translation>
    </message>
</context>
<context>
    <name>Lineage</name>
    <message>
        <source>takes up %1</source>
        <translation>reprend %1</translation>
    </message>
    <message>
        <source>which itself takes up %1</source>
        <translation>qui reprend %1</translation>
    </message>
    <message>
        <source>takes up and redrafts %1</source>
        <translation>reprend et remanie %1</translation>
    </message>
    <message>
        <source>which itself takes up and redrafts %1</source>
        <translation>qui reprend et remanie %1</translation>
    </message>
    <message>
        <source>echoes %1</source>
        <translation>fait écho à %1</translation>
    </message>
    <message>
        <source>is taken up in %1</source>
        <translation>est reprise dans %1</translation>
    </message>
    <message>
        <source>then taken up in %1</source>
        <translation>puis reprise dans %1</translation>
    </message>
    <message>
        <source>is taken up and redrafted in %1</source>
        <translation>est reprise et remaniée dans %1</translation>
    </message>
    <message>
        <source>then taken up and redrafted in %1</source>
        <translation>puis reprise et remaniée dans %1</translation>
    </message>
    <message>
        <source>is echoed in %1</source>
        <translation>trouve un écho dans %1</translation>
    </message>
    <message>
        <source>has no antecedent in the texts loaded</source>
        <translation>n’a pas d’antécédent dans les textes chargés</translation>
    </message>
    <message>
        <source>is not taken up in the later texts loaded</source>
        <translation>n’est pas reprise dans les textes chargés plus récents</translation>
    </message>
    <message>
        <source>No other text is loaded.</source>
        <translation>Aucun autre texte n’est chargé.</translation>
    </message>
    <message>
        <source>This clause %1.</source>
        <translation>Cette clause %1.</translation>
    </message>
    <message>
        <source>This clause %1; it %2.</source>
        <comment>antecedents, then sequels</comment>
        <translation>Cette clause %1 ; elle %2.</translation>
    </message>
    <message>
        <source>comes from %1, moved and changed</source>
        <translation>vient de %1, déplacée et modifiée</translation>
    </message>
    <message>
        <source>which came from %1, moved and changed</source>
        <translation>qui venait lui-même de %1, déplacé et modifié</translation>
    </message>
    <message>
        <source>comes from %1, moved</source>
        <translation>vient de %1, déplacée</translation>
    </message>
    <message>
        <source>which came from %1, moved</source>
        <translation>qui venait lui-même de %1, déplacé</translation>
    </message>
    <message>
        <source>comes from %1, changed</source>
        <translation>vient de %1, modifiée</translation>
    </message>
    <message>
        <source>which came from %1, changed</source>
        <translation>qui venait lui-même de %1, modifié</translation>
    </message>
    <message>
        <source>comes unchanged from %1</source>
        <translation>vient sans modification de %1</translation>
    </message>
    <message>
        <source>which came unchanged from %1</source>
        <translation>qui venait lui-même sans modification de %1</translation>
    </message>
    <message>
        <source>is moved and changed in %1</source>
        <translation>est déplacée et modifiée dans %1</translation>
    </message>
    <message>
        <source>then moved and changed in %1</source>
        <translation>puis déplacée et modifiée dans %1</translation>
    </message>
    <message>
        <source>is moved in %1</source>
        <translation>est déplacée dans %1</translation>
    </message>
    <message>
        <source>then moved in %1</source>
        <translation>puis déplacée dans %1</translation>
    </message>
    <message>
        <source>is changed in %1</source>
        <translation>est modifiée dans %1</translation>
    </message>
    <message>
        <source>then changed in %1</source>
        <translation>puis modifiée dans %1</translation>
    </message>
    <message>
        <source>stays unchanged in %1</source>
        <translation>est maintenue sans modification dans %1</translation>
    </message>
    <message>
        <source>then stays unchanged in %1</source>
        <translation>puis maintenue sans modification dans %1</translation>
    </message>
    <message>
        <source>is split into %1</source>
        <translation>est scindée en %1</translation>
    </message>
    <message>
        <source>is merged from %1</source>
        <translation>réunit %1</translation>
    </message>
    <message>
        <source>is merged with others into %1</source>
        <translation>est réunie à d’autres dans %1</translation>
    </message>
    <message>
        <source>is split from %1</source>
        <translation>est issue de la scission de %1</translation>
    </message>
    <message>
        <source>is new</source>
        <translation>est nouvelle</translation>
    </message>
    <message>
        <source>is deleted in %1</source>
        <translation>est supprimée dans %1</translation>
    </message>
</context>
<context>
    <name>MainJob</name>
    <message>
        <source>The folder of the library %1 cannot be made: name another with --library.</source>
        <translation>Le dossier de la bibliothèque %1 ne peut pas être créé : nommez-en une autre avec --library.</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unité</numerusform>
            <numerusform>%n unités</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>links: %1 taken up, %2 taken up and redrafted, %3 echoes</source>
        <translation>liens : %1 reprises, %2 reprises remaniées, %3 échos</translation>
    </message>
    <message>
        <source>There are no texts to compare: name some, volets inspect FILES…</source>
        <translation>Il n’y a pas de texte à comparer : nommez-en, volets inspect FICHIERS…</translation>
    </message>
    <message>
        <source>The sample dossier, of invented texts:</source>
        <translation>Le dossier d’exemple, de textes inventés :</translation>
    </message>
    <message>
        <source>Texts found in %1:</source>
        <translation>Textes trouvés dans %1 :</translation>
    </message>
    <message>
        <source>Texts of the library %1:</source>
        <translation>Textes de la bibliothèque %1 :</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n page(s)</source>
        <translation>
            <numerusform>%1 : %n page</numerusform>
            <numerusform>%1 : %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotation(s) checked against their sources</source>
        <translation>
            <numerusform>%n extrait contrôlé sur sa source</numerusform>
            <numerusform>%n extraits contrôlés sur leurs sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Meaning</name>
    <message>
        <source>The model %1 cannot be used (%2); choose another export.</source>
        <translation>Le modèle %1 est inutilisable (%2) ; choisissez un autre export.</translation>
    </message>
    <message>
        <source>The part of Volets that reads models of meaning does not load (%1); install Volets anew.</source>
        <translation>La partie de Volets qui lit les modèles de sens ne se charge pas (%1) ; réinstallez Volets.</translation>
    </message>
    <message>
        <source>This Volets was built without the part that reads models of meaning; build it where ONNX Runtime and SentencePiece are installed.</source>
        <translation>Ce Volets a été compilé sans la partie qui lit les modèles de sens ; compilez-le là où ONNX Runtime et SentencePiece sont installés.</translation>
    </message>
    <message>
        <source>its answer is no direction</source>
        <translation>sa réponse n’est pas une direction</translation>
    </message>
    <message>
        <source>The folder %1 of the model of meaning does not exist; choose another one.</source>
        <translation>Le dossier %1 du modèle de sens n’existe pas ; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The folder %1 holds no model.onnx; choose the folder of a sentence-embedding model that was exported to ONNX.</source>
        <translation>Le dossier %1 ne contient pas de model.onnx ; choisissez le dossier d’un modèle de plongement de phrases exporté en ONNX.</translation>
    </message>
    <message>
        <source>The folder %1 holds no SentencePiece tokenizer; put the sentencepiece.bpe.model, spiece.model or tokenizer.model that was published with the model beside model.onnx.</source>
        <translation>Le dossier %1 ne contient pas de segmenteur SentencePiece ; placez à côté de model.onnx le sentencepiece.bpe.model, spiece.model ou tokenizer.model publié avec le modèle.</translation>
    </message>
    <message>
        <source>%1 cannot be read; check its permissions.</source>
        <translation>%1 ne peut être lu ; vérifiez ses droits d’accès.</translation>
    </message>
</context>
<context>
    <name>Mentions</name>
    <message>
        <source>no change</source>
        <translation>sans modification</translation>
    </message>
    <message>
        <source>taken up</source>
        <translation>reprise</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>taken up and redrafted</source>
        <translation>reprise remaniée</translation>
    </message>
    <message>
        <source>entirely new wording</source>
        <translation>rédaction entièrement nouvelle</translation>
    </message>
    <message>
        <source>echo</source>
        <translation>écho</translation>
    </message>
    <message>
        <source>not in %1</source>
        <translation>absent de %1</translation>
    </message>
    <message>
        <source>no counterpart in %1</source>
        <comment>a year</comment>
        <translation>sans équivalent en %1</translation>
    </message>
    <message>
        <source>no comparison</source>
        <translation>sans comparaison</translation>
    </message>
    <message>
        <source>base text</source>
        <translation>texte de base</translation>
    </message>
    <message>
        <source>compared with %1</source>
        <translation>comparé à %1</translation>
    </message>
    <message>
        <source>first column</source>
        <translation>première colonne</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sûre</translation>
    </message>
    <message>
        <source>fairly sure</source>
        <translation>assez sûre</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>incertaine</translation>
    </message>
    <message>
        <source>see %1</source>
        <translation>voir %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a relation and the text it is to</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>moved and changed</source>
        <translation>déplacé et modifié</translation>
    </message>
    <message>
        <source>moved</source>
        <comment>a clause of a draft</comment>
        <translation>déplacé</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a clause of a draft</comment>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>deleted</source>
        <comment>a clause of a draft</comment>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>corresponds, in another language</source>
        <translation>correspond, dans une autre langue</translation>
    </message>
    <message>
        <source>echo: see %1</source>
        <translation>écho : voir %1</translation>
    </message>
    <message>
        <source>no counterpart in “%1”</source>
        <comment>a text</comment>
        <translation>sans équivalent dans « %1 »</translation>
    </message>
</context>
<context>
    <name>NoteLines</name>
    <message>
        <source>Note on the row, to publish: %1</source>
        <translation>Note sur la ligne, à publier : %1</translation>
    </message>
    <message>
        <source>Note on the row, internal: %1</source>
        <translation>Note sur la ligne, interne : %1</translation>
    </message>
    <message>
        <source>Note, to publish: %1</source>
        <translation>Note, à publier : %1</translation>
    </message>
    <message>
        <source>Note, internal: %1</source>
        <translation>Note, interne : %1</translation>
    </message>
</context>
<context>
    <name>OwnPresets</name>
    <message>
        <source>%1 cannot be read: %2. Choose a preset’s file.</source>
        <translation>%1 ne peut être lu : %2. Choisissez le fichier d’un modèle.</translation>
    </message>
    <message>
        <source>The preset was not saved: it has no name. Give it one with letters.</source>
        <translation>Le modèle n’a pas été enregistré : il n’a pas de nom. Donnez-lui-en un qui contienne des lettres.</translation>
    </message>
    <message>
        <source>The preset was not saved: “%1” is one that comes with the program. Give yours another name.</source>
        <translation>Le modèle n’a pas été enregistré : « %1 » est fourni avec le programme. Donnez un autre nom au vôtre.</translation>
    </message>
    <message>
        <source>The preset was not saved: the folder %1 cannot be made. Check who may write there.</source>
        <translation>Le modèle n’a pas été enregistré : le dossier %1 ne peut être créé. Vérifiez qui peut y écrire.</translation>
    </message>
    <message>
        <source>The preset “%1” was not removed: %2.</source>
        <translation>Le modèle « %1 » n’a pas été supprimé : %2.</translation>
    </message>
</context>
<context>
    <name>Pdf</name>
    <message numerus="yes">
        <source>The comparison was not printed: no installed font can draw %1. Install a font that has it.</source>
        <translation>
            <numerusform>La comparaison n’a pas été imprimée : aucune police installée ne peut dessiner %1. Installez une police qui l’a.</numerusform>
            <numerusform>La comparaison n’a pas été imprimée : aucune police installée ne peut dessiner %1. Installez une police qui les a.</numerusform>
        </translation>
    </message>
    <message>
        <source>The comparison was not printed: drawing its pages failed. Try another preset.</source>
        <translation>La comparaison n’a pas été imprimée : le dessin de ses pages a échoué. Essayez un autre modèle.</translation>
    </message>
    <message>
        <source>The comparison was not printed: read back, it is not what was meant: %1 Please report this.</source>
        <translation>La comparaison n’a pas été imprimée : relue, elle n’est pas ce qu’elle devait être : %1 Merci de le signaler.</translation>
    </message>
    <message>
        <source>The comparison was not printed: %1. Please report this.</source>
        <translation>La comparaison n’a pas été imprimée : %1. Merci de le signaler.</translation>
    </message>
    <message>
        <source>The sheet was not printed: its quotations do not fit on one page. Choose another theme or fewer texts.</source>
        <translation>La fiche n’a pas été imprimée : ses citations ne tiennent pas sur une page. Choisissez un autre thème ou moins de textes.</translation>
    </message>
    <message>
        <source>%1 is a PDF, and the part of Volets that reads it is missing: install Volets again, or save the PDF as plain text and open that file.</source>
        <translation>%1 est un PDF, et la partie de Volets qui le lit est absente : réinstallez Volets, ou enregistrez ce PDF en texte brut et ouvrez ce fichier.</translation>
    </message>
    <message>
        <source>%1 was not read: reading was stopped.</source>
        <translation>%1 n’a pas été lu : la lecture a été arrêtée.</translation>
    </message>
    <message>
        <source>%1 has too much to read: split it, or keep only the part to compare.</source>
        <translation>%1 est trop long à lire : divisez-le, ou ne gardez que la partie à comparer.</translation>
    </message>
    <message>
        <source>%1 is locked with a password: save it without one and open that file.</source>
        <translation>%1 est protégé par un mot de passe : enregistrez-le sans mot de passe et ouvrez ce fichier.</translation>
    </message>
    <message>
        <source>%1 is a PDF that cannot be read: it is damaged; open it in a reader of PDF, print it to a new file and open that one.</source>
        <translation>%1 est un PDF illisible : il est endommagé ; ouvrez-le dans un lecteur de PDF, imprimez-le dans un nouveau fichier et ouvrez celui-ci.</translation>
    </message>
    <message>
        <source>%1 holds pictures of pages and no words: have a program recognise its words first, and open what that program saves.</source>
        <translation>%1 contient des images de pages et aucun mot : faites-en d’abord reconnaître les mots par un programme, et ouvrez ce qu’il enregistre.</translation>
    </message>
</context>
<context>
    <name>PdfReading</name>
    <message>
        <source>%1 has no tags, so its quotations cannot be found. Choose a PDF that Volets wrote.</source>
        <translation>%1 n’a pas de balises, ses extraits ne peuvent donc pas être retrouvés. Choisissez un PDF écrit par Volets.</translation>
    </message>
    <message>
        <source>%1 cannot be read as a PDF: %2. Choose a PDF that Volets wrote.</source>
        <translation>%1 ne peut pas être lu comme un PDF : %2. Choisissez un PDF écrit par Volets.</translation>
    </message>
</context>
<context>
    <name>Preset</name>
    <message>
        <source>%1 is not a preset: it is not a JSON object. Choose another file.</source>
        <translation>%1 n’est pas un modèle : ce n’est pas un objet JSON. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>%1 is not a preset: the field “%2” is unknown or has a wrong value. Correct it and try again.</source>
        <translation>%1 n’est pas un modèle : le champ « %2 » est inconnu ou a une valeur fausse. Corrigez-le et réessayez.</translation>
    </message>
    <message>
        <source>There is no preset “%1” and no file of that name. Choose one of %2, or name a preset’s file.</source>
        <translation>Il n’y a ni modèle « %1 » ni fichier de ce nom. Choisissez parmi %2, ou nommez le fichier d’un modèle.</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>%1 was not read: reading was stopped.</source>
        <translation>%1 n’a pas été lu : la lecture a été arrêtée.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Copy it to another disk and try again.</source>
        <translation>%1 ne peut pas être lu : %2. Copiez-le sur un autre disque et réessayez.</translation>
    </message>
    <message>
        <source>%1 is larger than %2, the limit for one text: split it, or keep only the part to compare.</source>
        <translation>%1 dépasse %2, la limite pour un texte : scindez-le, ou ne gardez que la partie à comparer.</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>entrée standard</translation>
    </message>
    <message>
        <source>Standard input cannot be read: %1. Give a file instead.</source>
        <translation>L’entrée standard ne peut pas être lue : %1. Donnez plutôt un fichier.</translation>
    </message>
    <message>
        <source>%1 does not exist: check its name.</source>
        <translation>%1 n’existe pas : vérifiez son nom.</translation>
    </message>
    <message>
        <source>%1 is a folder: choose a file in it.</source>
        <translation>%1 est un dossier : choisissez-y un fichier.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: check that you may read it.</source>
        <translation>%1 ne peut pas être ouvert : vérifiez que vous avez le droit de le lire.</translation>
    </message>
    <message>
        <source>%1 is no ordinary file but a pipe or a device: save its content in a file, or send it to standard input and give “-”.</source>
        <translation>%1 n’est pas un fichier ordinaire mais un tube ou un périphérique : enregistrez son contenu dans un fichier, ou envoyez-le sur l’entrée standard et donnez « - ».</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 ne peut pas être lu : %2.</translation>
    </message>
    <message>
        <source>%1 has no words: choose a file that has a text.</source>
        <translation>%1 ne contient aucun mot : choisissez un fichier qui contient un texte.</translation>
    </message>
    <message>
        <source>%1 is nested deeper than any text is: save it as plain text and open that file.</source>
        <translation>%1 est imbriqué plus profondément qu’aucun texte : enregistrez-le en texte brut et ouvrez ce fichier.</translation>
    </message>
    <message>
        <source>%1 has letters of no known encoding: save the page as UTF-8 and open that file.</source>
        <translation>%1 a des lettres d’un codage inconnu : enregistrez la page en UTF-8 et ouvrez ce fichier.</translation>
    </message>
    <message>
        <source>%1 has more than %2 characters, the limit for one text: split it, or keep only the part to compare.</source>
        <translation>%1 a plus de %2 caractères, la limite pour un texte : divisez-le, ou ne gardez que la partie à comparer.</translation>
    </message>
    <message>
        <source>%1 is damaged (%2): open it in the program that made it and save it again.</source>
        <translation>%1 est endommagé (%2) : ouvrez-le dans le logiciel qui l’a produit et enregistrez-le à nouveau.</translation>
    </message>
    <message>
        <source>The folder %1 has no texts: give a folder with .txt, .md, .html, .docx, .odt or .pdf files.</source>
        <translation>Le dossier %1 n’a pas de textes : donnez un dossier qui contient des fichiers .txt, .md, .html, .docx, .odt ou .pdf.</translation>
    </message>
</context>
<context>
    <name>RecentDossiers</name>
    <message>
        <source>My dossier</source>
        <translation>Mon dossier</translation>
    </message>
    <message>
        <source>Sample dossier</source>
        <translation>Dossier d’exemple</translation>
    </message>
</context>
<context>
    <name>Renumbering</name>
    <message>
        <source>%1: %2</source>
        <comment>a text and what was renumbered in it</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>what was renumbered in one text, then in another</comment>
        <translation>%1 ; %2</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>adopted</source>
        <translation>adopté</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>projet</translation>
    </message>
    <message>
        <source>distinct texts</source>
        <translation>textes distincts</translation>
    </message>
    <message>
        <source>versions of one text</source>
        <translation>versions d’un même texte</translation>
    </message>
    <message>
        <source>each text compared with the one to its left</source>
        <translation>chaque texte comparé à celui de sa gauche</translation>
    </message>
    <message>
        <source>each text compared with %1</source>
        <translation>chaque texte comparé à %1</translation>
    </message>
    <message>
        <source>texts side by side, without comparison</source>
        <translation>textes côte à côte, sans comparaison</translation>
    </message>
    <message>
        <source>capital letters</source>
        <translation>majuscules</translation>
    </message>
    <message>
        <source>forms of apostrophes and quotation marks</source>
        <translation>formes d’apostrophes et de guillemets</translation>
    </message>
    <message>
        <source>kinds of space</source>
        <translation>sortes d’espaces</translation>
    </message>
    <message>
        <source>kinds of hyphen</source>
        <translation>sortes de traits d’union</translation>
    </message>
    <message>
        <source>ligatures</source>
        <translation>ligatures</translation>
    </message>
    <message>
        <source>footnote marks</source>
        <translation>appels de note</translation>
    </message>
    <message>
        <source>numbering</source>
        <translation>numérotation</translation>
    </message>
    <message>
        <source>abbreviations that the text introduces</source>
        <translation>sigles que le texte introduit</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Comparison table</source>
        <translation>Tableau comparatif</translation>
    </message>
    <message>
        <source>Volets · %1 · %2</source>
        <translation>Volets · %1 · %2</translation>
    </message>
    <message>
        <source>Without a theme</source>
        <translation>Sans thème</translation>
    </message>
    <message>
        <source>words of the text compared with that are not here</source>
        <translation>mots du texte comparé qui ne sont pas ici</translation>
    </message>
    <message>
        <source>words that the text compared with has not</source>
        <translation>mots que le texte comparé n’a pas</translation>
    </message>
    <message>
        <source>the same word in another form</source>
        <translation>le même mot sous une autre forme</translation>
    </message>
    <message>
        <source>words that stood here and now stand elsewhere</source>
        <translation>mots qui se trouvaient ici et se trouvent ailleurs</translation>
    </message>
    <message>
        <source>words that stood elsewhere</source>
        <translation>mots qui se trouvaient ailleurs</translation>
    </message>
    <message>
        <source>words</source>
        <translation>mots</translation>
    </message>
    <message>
        <source>the same demand or consideration; words that differ are marked</source>
        <translation>la même demande ou considération ; les mots qui diffèrent sont marqués</translation>
    </message>
    <message>
        <source>takes over a substantial part; words that differ are marked</source>
        <translation>reprend une part substantielle ; les mots qui diffèrent sont marqués</translation>
    </message>
    <message>
        <source>entirely new wording</source>
        <translation>rédaction entièrement nouvelle</translation>
    </message>
    <message>
        <source>corresponds, but more than 60 % of the words differ: they are not marked</source>
        <translation>correspond, mais plus de 60 % des mots diffèrent : ils ne sont pas marqués</translation>
    </message>
    <message>
        <source>not the same demand, the nearest one; quoted side by side, not marked</source>
        <translation>pas la même demande, la plus proche ; citées côte à côte, sans marques</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Not counted as a difference</source>
        <translation>Ne compte pas comme différence</translation>
    </message>
    <message>
        <source>themes: %1</source>
        <translation>thèmes : %1</translation>
    </message>
    <message>
        <source>only rows in which something differs</source>
        <translation>seulement les lignes où quelque chose diffère</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) printed</source>
        <translation>
            <numerusform>%n ligne imprimée</numerusform>
            <numerusform>%n lignes imprimées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) hidden</source>
        <translation>
            <numerusform>%n ligne masquée</numerusform>
            <numerusform>%n lignes masquées</numerusform>
        </translation>
    </message>
    <message>
        <source>Notes held back</source>
        <translation>Notes non publiées</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Établi avec</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>Réserve</translation>
    </message>
    <message>
        <source>Correspondences, themes and marks are the program’s proposals unless a reader has confirmed them; the quotations are the sources’ own words.</source>
        <translation>Les correspondances, les thèmes et les marques sont des propositions du programme tant qu’un lecteur ne les a pas confirmés ; les extraits sont les mots mêmes des sources.</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Endroit</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Marked text</source>
        <translation>Texte marqué</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Observations</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>avant : %1</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marques</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Conditions of the comparison</source>
        <translation>Conditions de la comparaison</translation>
    </message>
    <message>
        <source>About this document</source>
        <translation>À propos de ce document</translation>
    </message>
    <message>
        <source>%1 (continued)</source>
        <translation>%1 (suite)</translation>
    </message>
    <message>
        <source>Texts compared</source>
        <translation>Textes comparés</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Comparé à</translation>
    </message>
    <message numerus="yes">
        <source>%n quotation(s) checked, 0 differences: after it was written, this file was read back and each quotation compared with its source, character by character.</source>
        <translation>
            <numerusform>%n extrait contrôlé, 0 écart : après son écriture, ce fichier a été relu et chaque extrait comparé à sa source, caractère par caractère.</numerusform>
            <numerusform>%n extraits contrôlés, 0 écart : après son écriture, ce fichier a été relu et chaque extrait comparé à sa source, caractère par caractère.</numerusform>
        </translation>
    </message>
    <message>
        <source>In one text only</source>
        <translation>Dans un seul texte</translation>
    </message>
    <message>
        <source>Clause without a counterpart in the other texts</source>
        <translation>Clause sans équivalent dans les autres textes</translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>ajouté : %1</translation>
    </message>
    <message>
        <source>removed: %1</source>
        <translation>retiré : %1</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation>modifié : %1</translation>
    </message>
    <message>
        <source>changed: %1 (before: %2)</source>
        <translation>modifié : %1 (avant : %2)</translation>
    </message>
    <message>
        <source>moved here: %1</source>
        <translation>déplacé ici : %1</translation>
    </message>
    <message>
        <source>moved from here: %1</source>
        <translation>déplacé d’ici : %1</translation>
    </message>
    <message>
        <source>%1 (continued).</source>
        <translation>%1 (suite).</translation>
    </message>
    <message>
        <source>Table of concordance</source>
        <translation>Table de concordance</translation>
    </message>
    <message>
        <source>(obs. %1)</source>
        <translation>(obs. %1)</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>words, and a note on them</comment>
        <translation>« %1 » : %2</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Table of facts</source>
        <translation>Tableau de faits</translation>
    </message>
    <message>
        <source>Note %1</source>
        <translation>Note %1</translation>
    </message>
    <message>
        <source>tracked as deleted: words of the text compared with that are not here</source>
        <translation>suivi comme suppression : mots du texte comparé qui ne sont pas ici</translation>
    </message>
    <message>
        <source>tracked as inserted: words that the text compared with has not here; accepted as a whole, the changes leave each text as it is</source>
        <translation>suivi comme insertion : mots que le texte comparé n’a pas ici ; toutes acceptées, les modifications laissent chaque texte tel qu’il est</translation>
    </message>
    <message>
        <source>Added words</source>
        <translation>Mots ajoutés</translation>
    </message>
    <message>
        <source>Removed words</source>
        <translation>Mots supprimés</translation>
    </message>
    <message>
        <source>Changed words</source>
        <translation>Mots modifiés</translation>
    </message>
    <message>
        <source>Words moved away</source>
        <translation>Mots déplacés ailleurs</translation>
    </message>
    <message>
        <source>Words moved here</source>
        <translation>Mots déplacés ici</translation>
    </message>
    <message>
        <source>Column head</source>
        <translation>Tête de colonne</translation>
    </message>
    <message>
        <source>Column fact</source>
        <translation>Précision de colonne</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>Mention</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Texte courant</translation>
    </message>
    <message>
        <source>This document names places and quotes no words.</source>
        <translation>Ce document nomme des emplacements et ne cite aucun mot.</translation>
    </message>
    <message>
        <source>Clauses</source>
        <translation>Clauses</translation>
    </message>
    <message>
        <source>Table of themes</source>
        <translation>Tableau par thème</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Session sheet</source>
        <translation>Fiche de séance</translation>
    </message>
    <message>
        <source>Renumbered, which is no change</source>
        <translation>Renumérotation, qui n’est pas une modification</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>clauses by the weight of the theme and the strength of the verb on this program’s ladder; lines and questions are the reader’s</source>
        <translation>clauses choisies selon le poids du thème et la force du verbe sur l’échelle du programme ; les lignes et les questions sont du lecteur</translation>
    </message>
    <message>
        <source>every clause to which the theme is assigned</source>
        <translation>toutes les clauses auxquelles le thème est attribué</translation>
    </message>
    <message>
        <source>There are no notes to export: none is marked for publication. Mark one, or choose another document.</source>
        <translation>Il n’y a aucune note à exporter : aucune n’est marquée « à publier ». Marquez-en une ou choisissez un autre document.</translation>
    </message>
    <message>
        <source>A session sheet is about one theme. Choose one.</source>
        <translation>Une fiche de séance porte sur un seul thème. Choisissez-en un.</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>head of the rows’ numbers</comment>
        <translation>Nº</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>To page %1</source>
        <translation>Vers la page %1</translation>
    </message>
    <message>
        <source>The strongest quotation of each text</source>
        <translation>La citation la plus forte de chaque texte</translation>
    </message>
    <message>
        <source>(no clause on this theme)</source>
        <translation>(aucune clause sur ce thème)</translation>
    </message>
    <message>
        <source>Who is asked what</source>
        <translation>À qui l’on demande quoi</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Autres</translation>
    </message>
    <message numerus="yes">
        <source>%n more addressee(s)</source>
        <translation>
            <numerusform>%n autre destinataire</numerusform>
            <numerusform>%n autres destinataires</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Personne de nommé</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>(no clause asks anything)</source>
        <translation>(aucune clause ne demande rien)</translation>
    </message>
    <message>
        <source>The three main changes</source>
        <translation>Les trois principaux changements</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>(no change was found)</source>
        <translation>(aucun changement trouvé)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a text and a place in it</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a place and the verb there</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a text and what stands there</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between two texts</comment>
        <translation> ; </translation>
    </message>
    <message>
        <source>%1: now asked for, in the preamble before (%2)</source>
        <translation>%1 : désormais demandé, auparavant dans le préambule (%2)</translation>
    </message>
    <message>
        <source>%1: %2 → %3 %4 (before: %5)</source>
        <comment>a text, two verbs, stronger or weaker</comment>
        <translation>%1 : %2 → %3 %4 (auparavant : %5)</translation>
    </message>
    <message>
        <source>%1: no counterpart in %2</source>
        <translation>%1 : sans équivalent dans %2</translation>
    </message>
    <message>
        <source>%1: no antecedent in the texts compared</source>
        <translation>%1 : sans antécédent parmi les textes comparés</translation>
    </message>
    <message>
        <source>(to be written)</source>
        <translation>(à compléter)</translation>
    </message>
    <message>
        <source>In three lines</source>
        <translation>En trois lignes</translation>
    </message>
    <message>
        <source>Two questions</source>
        <translation>Deux questions</translation>
    </message>
    <message>
        <source>The sheet was not made: %1 stands in none of the texts. Quote a text’s own words, or take out the quotation marks.</source>
        <translation>La fiche n’a pas été établie : %1 ne figure dans aucun des textes. Citez les mots mêmes d’un texte ou retirez les guillemets.</translation>
    </message>
    <message>
        <source>quoted in row %1</source>
        <translation>cité à la ligne %1</translation>
    </message>
    <message>
        <source>no clause</source>
        <translation>aucune clause</translation>
    </message>
    <message numerus="yes">
        <source>%n clause(s)</source>
        <translation>
            <numerusform>%n clause</numerusform>
            <numerusform>%n clauses</numerusform>
        </translation>
    </message>
    <message>
        <source>that text was searched for a corresponding clause, and none was found</source>
        <translation>ce texte a été examiné sans qu’une clause correspondante y soit trouvée</translation>
    </message>
    <message>
        <source>the corresponding clause stands in another row</source>
        <translation>la clause correspondante figure dans une autre ligne</translation>
    </message>
    <message>
        <source>the same demand or consideration</source>
        <translation>la même demande ou considération</translation>
    </message>
    <message>
        <source>takes over a substantial part</source>
        <translation>reprend une part substantielle</translation>
    </message>
    <message>
        <source>corresponds, but more than 60 % of the words differ</source>
        <translation>correspond, mais plus de 60 % des mots diffèrent</translation>
    </message>
    <message>
        <source>not the same demand, the nearest one</source>
        <translation>pas la même demande, la plus proche</translation>
    </message>
    <message>
        <source>sentences of a long clause left out, where it is an echo only; the others are whole</source>
        <translation>phrases omises d’une longue clause qui n’est qu’un écho ; les autres sont entières</translation>
    </message>
    <message>
        <source>compared with that text: the column to the left has no nearer counterpart</source>
        <translation>comparé à ce texte : la colonne de gauche n’a pas d’équivalent plus proche</translation>
    </message>
    <message>
        <source>no clause corresponds; the nearest one stands in another row</source>
        <translation>aucune clause ne correspond ; la plus proche figure dans une autre ligne</translation>
    </message>
    <message>
        <source>Bar at the left</source>
        <translation>Trait à gauche</translation>
    </message>
    <message>
        <source>the cell differs from the text compared with</source>
        <translation>la cellule diffère du texte comparé</translation>
    </message>
    <message numerus="yes">
        <source>%n of them again under a further theme</source>
        <translation>
            <numerusform>dont %n encore sous un autre thème</numerusform>
            <numerusform>dont %n encore sous un autre thème</numerusform>
        </translation>
    </message>
    <message>
        <source>(words left out)</source>
        <translation>(mots omis)</translation>
    </message>
    <message>
        <source>(cont.)</source>
        <comment>below a row’s number, where it goes on</comment>
        <translation>(suite)</translation>
    </message>
    <message>
        <source>signs between thousands</source>
        <translation>signes entre les milliers</translation>
    </message>
    <message>
        <source>a character that does not show, or that turns the words round it</source>
        <translation>un caractère qui ne se voit pas, ou qui inverse les mots voisins</translation>
    </message>
    <message>
        <source>… · year</source>
        <translation>… · année</translation>
    </message>
    <message>
        <source>no counterpart in …</source>
        <translation>sans équivalent en …</translation>
    </message>
    <message>
        <source>see …</source>
        <translation>voir …</translation>
    </message>
    <message>
        <source>echo: see …</source>
        <translation>écho : voir …</translation>
    </message>
    <message>
        <source>%1: see above</source>
        <translation>%1 : voir plus haut</translation>
    </message>
</context>
<context>
    <name>RowFilter</name>
    <message>
        <source>No theme</source>
        <translation>Sans thème</translation>
    </message>
    <message>
        <source>Entirely new wording</source>
        <translation>Rédaction entièrement nouvelle</translation>
    </message>
    <message>
        <source>Words changed, most first</source>
        <translation>Mots modifiés, les plus nombreux d’abord</translation>
    </message>
    <message>
        <source>Taken up without a change</source>
        <translation>Reprise sans modification</translation>
    </message>
    <message>
        <source>Echoes</source>
        <translation>Échos</translation>
    </message>
    <message>
        <source>Without a counterpart</source>
        <translation>Sans équivalent</translation>
    </message>
    <message>
        <source>In another language</source>
        <translation>Dans une autre langue</translation>
    </message>
</context>
<context>
    <name>SaveFile</name>
    <message>
        <source>%1 was not written: %2. The file that was there is unchanged.</source>
        <translation>%1 n’a pas été écrit : %2. Le fichier qui s’y trouvait est inchangé.</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>“%1” is no year; write for instance an:2024, an:2022..2024 or an:2024.. .</source>
        <translation>« %1 » n’est pas une année ; écrivez par exemple an:2024, an:2022..2024 ou an:2024.. .</translation>
    </message>
    <message>
        <source>“%1:” is no filter; there are theme:, verbe:, dest:, texte: and an: (to look for a colon, put the words in quotation marks).</source>
        <translation>« %1: » n’est pas un filtre ; il y a theme:, verbe:, dest:, texte: et an: (pour chercher un deux-points, mettez les mots entre guillemets).</translation>
    </message>
    <message>
        <source>“%1:” wants a word after it, without a space.</source>
        <translation>« %1: » demande un mot à sa suite, sans espace.</translation>
    </message>
</context>
<context>
    <name>SearchCommand</name>
    <message>
        <source>search knows no option %1: only --json.</source>
        <translation>search ne connaît pas l’option %1 : seulement --json.</translation>
    </message>
    <message>
        <source>search needs what to look for and where: volets search QUERY FILES… [--json]</source>
        <translation>search demande quoi chercher et où : volets search REQUÊTE FICHIERS… [--json]</translation>
    </message>
    <message>
        <source>search needs a word to look for: volets search QUERY FILES… [--json]</source>
        <translation>search demande un mot à chercher : volets search REQUÊTE FICHIERS… [--json]</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>%1 is in use by another program, and nothing was changed; close that program or wait, then try again.</source>
        <translation>%1 est utilisé par un autre programme, et rien n’a été modifié ; fermez ce programme ou attendez, puis réessayez.</translation>
    </message>
    <message>
        <source>%1 can only be read, and nothing was changed; work on a copy or ask for the right to write it.</source>
        <translation>%1 ne peut être que lu, et rien n’a été modifié ; travaillez sur une copie ou demandez le droit d’y écrire.</translation>
    </message>
    <message>
        <source>%1: the disk did not answer, and nothing was changed; check the disk or the connection to it (%2).</source>
        <translation>%1 : le disque n’a pas répondu, et rien n’a été modifié ; vérifiez le disque ou sa connexion (%2).</translation>
    </message>
    <message>
        <source>%1 is damaged; restore a backup with “volets library restore” (%2).</source>
        <translation>%1 est endommagé ; restaurez une sauvegarde avec « volets library restore » (%2).</translation>
    </message>
    <message>
        <source>%1: the disk is full, and nothing was changed; free some space, then try again.</source>
        <translation>%1 : le disque est plein, et rien n’a été modifié ; libérez de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>%1 cannot be opened; check that its folder exists and that you may write there.</source>
        <translation>%1 ne peut pas être ouvert ; vérifiez que son dossier existe et que vous pouvez y écrire.</translation>
    </message>
    <message>
        <source>%1 is not a library of Volets; name another file.</source>
        <translation>%1 n’est pas une bibliothèque de Volets ; nommez un autre fichier.</translation>
    </message>
    <message>
        <source>%1: the library could not do what was asked, and nothing was changed (%2).</source>
        <translation>%1 : la bibliothèque n’a pas pu faire ce qui était demandé, et rien n’a été modifié (%2).</translation>
    </message>
    <message>
        <source>%1 is a folder; name a library file.</source>
        <translation>%1 est un dossier ; nommez un fichier de bibliothèque.</translation>
    </message>
    <message>
        <source>%1 does not exist; name another library file.</source>
        <translation>%1 n’existe pas ; nommez un autre fichier de bibliothèque.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made; name a library file elsewhere.</source>
        <translation>Le dossier %1 ne peut pas être créé ; nommez un fichier de bibliothèque ailleurs.</translation>
    </message>
    <message>
        <source>Qt’s SQLite driver is missing; install it (Debian: libqt6sql6-sqlite).</source>
        <translation>Le pilote SQLite de Qt manque ; installez-le (Debian : libqt6sql6-sqlite).</translation>
    </message>
    <message>
        <source>%1 changed while it was read; add it again.</source>
        <translation>%1 a changé pendant sa lecture ; ajoutez-le à nouveau.</translation>
    </message>
    <message>
        <source>%1 no longer holds this text; look again.</source>
        <translation>%1 ne contient plus ce texte ; regardez à nouveau.</translation>
    </message>
    <message>
        <source>The file is damaged: %1.</source>
        <translation>Le fichier est endommagé : %1.</translation>
    </message>
    <message>
        <source>A row of “%1” refers to something that is not there.</source>
        <translation>Une ligne de « %1 » renvoie à quelque chose qui n’y est pas.</translation>
    </message>
    <message>
        <source>The source of “%1” is not the one that was imported; import it again.</source>
        <translation>La source de « %1 » n’est pas celle qui avait été importée ; importez-la à nouveau.</translation>
    </message>
    <message>
        <source>The search does not know all of “%1”; import it again.</source>
        <translation>La recherche ne connaît pas tout « %1 » ; importez-le à nouveau.</translation>
    </message>
    <message>
        <source>%1 is the library itself; name another file for the backup.</source>
        <translation>%1 est la bibliothèque elle-même ; nommez un autre fichier pour la sauvegarde.</translation>
    </message>
    <message>
        <source>%1 was not written (%2)</source>
        <translation>%1 n’a pas été écrit (%2)</translation>
    </message>
    <message>
        <source>%1 cannot be replaced; name another file for the backup.</source>
        <translation>%1 ne peut pas être remplacé ; nommez un autre fichier pour la sauvegarde.</translation>
    </message>
    <message>
        <source>%1 cannot be written; name another file for the backup.</source>
        <translation>%1 ne peut pas être écrit ; nommez un autre fichier pour la sauvegarde.</translation>
    </message>
    <message>
        <source>%1 is damaged and was not restored; try another backup. %2</source>
        <translation>%1 est endommagé et n’a pas été restauré ; essayez une autre sauvegarde. %2</translation>
    </message>
    <message>
        <source>%1 is open in another window or program; close it there, then restore again.</source>
        <translation>%1 est ouvert dans une autre fenêtre ou un autre programme ; fermez-le, puis restaurez à nouveau.</translation>
    </message>
    <message>
        <source>%1 cannot be set aside; check that you may write its folder.</source>
        <translation>%1 ne peut pas être mis de côté ; vérifiez que vous pouvez écrire dans son dossier.</translation>
    </message>
    <message>
        <source>%1 is a database of another program; name another file.</source>
        <translation>%1 est une base de données d’un autre programme ; nommez un autre fichier.</translation>
    </message>
    <message>
        <source>%1 is not a complete migration; Volets is not installed properly.</source>
        <translation>%1 n’est pas une migration complète ; Volets n’est pas installé correctement.</translation>
    </message>
    <message>
        <source>%1 cannot be read; Volets is not installed properly.</source>
        <translation>%1 ne peut pas être lu ; Volets n’est pas installé correctement.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Volets that this one cannot read; install the newer one. The file is unchanged.</source>
        <translation>%1 a été écrit par un Volets plus récent que celui-ci ne peut pas lire ; installez le plus récent. Le fichier est inchangé.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Volets and is open for reading only; install the newer one to change it.</source>
        <translation>%1 a été écrit par un Volets plus récent et n’est ouvert qu’en lecture ; installez le plus récent pour le modifier.</translation>
    </message>
    <message>
        <source>%1 is empty; import texts into it, or name another library file.</source>
        <translation>%1 est vide ; importez-y des textes, ou indiquez un autre fichier de bibliothèque.</translation>
    </message>
</context>
<context>
    <name>Themes</name>
    <message>
        <source>--codebook needs a file: volets themes FILES… --codebook FILE.</source>
        <translation>--codebook demande un fichier : volets themes FICHIERS… --codebook FICHIER.</translation>
    </message>
    <message>
        <source>The code book has no terms in the language of this text (%1).</source>
        <translation>Le livre de codes n’a pas de termes dans la langue de ce texte (%1).</translation>
    </message>
    <message>
        <source>(by its chapeau or heading)</source>
        <translation>(par son chapeau ou son intitulé)</translation>
    </message>
    <message>
        <source>--briefing needs a theme: volets themes FILES… --briefing CODE.</source>
        <translation>--briefing demande un thème : volets themes FICHIERS… --briefing CODE.</translation>
    </message>
    <message>
        <source>The code book has no theme %1; name one of: %2.</source>
        <translation>Le livre de codes n’a pas de thème %1 ; nommez-en un parmi : %2.</translation>
    </message>
    <message>
        <source>The comparison was stopped.</source>
        <translation>La comparaison a été arrêtée.</translation>
    </message>
    <message>
        <source>themes knows no option %1: only --codebook FILE, --briefing CODE, --wordings and --json.</source>
        <translation>themes ne connaît pas l’option %1 : seulement --codebook FICHIER, --briefing CODE, --wordings et --json.</translation>
    </message>
    <message>
        <source>themes needs files or folders: volets themes FILES… [--codebook FILE] [--briefing CODE | --wordings] [--json]</source>
        <translation>themes attend des fichiers ou des dossiers : volets themes FICHIERS… [--codebook FICHIER] [--briefing CODE</translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message>
        <source>Page %1, %2: the page has “%3”, the source “%4”.</source>
        <translation>Page %1, %2 : la page porte « %3 », la source « %4 ».</translation>
    </message>
    <message>
        <source>Words on the pages belong to nothing: “%1”.</source>
        <translation>Des mots des pages n’appartiennent à rien : « %1 ».</translation>
    </message>
    <message>
        <source>The source “%1” is not among the files given.</source>
        <translation>La source « %1 » n’est pas parmi les fichiers donnés.</translation>
    </message>
    <message>
        <source>%1 is not, byte for byte, the file that the document was made from (SHA-256).</source>
        <translation>%1 n’est pas, octet pour octet, le fichier dont le document a été tiré (SHA-256).</translation>
    </message>
    <message>
        <source>Page %1, %2: the words “%3”, shown as those of %4, do not stand there.</source>
        <translation>Page %1, %2 : les mots « %3 », donnés comme ceux de %4, ne s’y trouvent pas.</translation>
    </message>
    <message>
        <source>%1 quotations should be on the pages, there are %2.</source>
        <translation>Les pages devraient porter %1 extraits, elles en portent %2.</translation>
    </message>
    <message>
        <source>Page %1: the clause “%2” is in none of the files given.</source>
        <translation>Page %1 : la clause « %2 » n’est dans aucun des fichiers donnés.</translation>
    </message>
    <message>
        <source>Page %1, %2: the clause “%3” it is compared with is in none of the files given.</source>
        <translation>Page %1, %2 : la clause « %3 » à laquelle elle est comparée n’est dans aucun des fichiers donnés.</translation>
    </message>
    <message>
        <source>The document does not say how many quotations it holds.</source>
        <translation>Le document ne dit pas combien d’extraits il contient.</translation>
    </message>
    <message>
        <source>The document says that it holds %1 quotations, and holds %2.</source>
        <translation>Le document dit contenir %1 extraits et en contient %2.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Name a PDF that Volets wrote.</source>
        <translation>%1 ne peut pas être lu : %2. Nommez un PDF écrit par Volets.</translation>
    </message>
    <message>
        <source>verify needs a PDF and its sources: volets verify OUT.pdf FILES…</source>
        <translation>verify demande un PDF et ses sources : volets verify SORTIE.pdf FICHIERS…</translation>
    </message>
    <message numerus="yes">
        <source>%n quotation(s) checked</source>
        <translation>
            <numerusform>%n extrait contrôlé</numerusform>
            <numerusform>%n extraits contrôlés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n différence</numerusform>
            <numerusform>%n différences</numerusform>
        </translation>
    </message>
    <message>
        <source>Page %1: the page names “%2” where the clause is “%3”.</source>
        <translation>Page %1 : la page nomme « %2 » là où la disposition est « %3 ».</translation>
    </message>
    <message>
        <source>Page %1: before the words of “%2” stands the place of “%3”.</source>
        <translation>Page %1 : devant les mots de « %2 » figure l’emplacement de « %3 ».</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Comparative reading of policy texts.</source>
        <translation>Lecture comparée de textes d’orientation.</translation>
    </message>
    <message>
        <source>The library file to open.</source>
        <translation>Le fichier de bibliothèque à ouvrir.</translation>
    </message>
    <message>
        <source>Texts to compare, or a subcommand and its arguments: %1.</source>
        <translation>Textes à comparer, ou une sous-commande et ses arguments : %1.</translation>
    </message>
    <message>
        <source>There is no display to open a window on: set DISPLAY, or use a subcommand (volets --help).</source>
        <translation>Il n’y a pas d’écran où ouvrir une fenêtre : définissez DISPLAY, ou utilisez une sous-commande (volets --help).</translation>
    </message>
</context>
<context>
    <name>volets::AddTextsDialog</name>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Add Texts</source>
        <translation>Ajouter des textes</translation>
    </message>
    <message>
        <source>Files and folders to add</source>
        <translation>Fichiers et dossiers à ajouter</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Ctrl+V</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>&amp;Choose Files…</source>
        <translation>&amp;Choisir des fichiers…</translation>
    </message>
    <message>
        <source>Choose a F&amp;older…</source>
        <translation>Choisir un &amp;dossier…</translation>
    </message>
    <message>
        <source>Or &amp;paste a text:</source>
        <translation>Ou c&amp;oller un texte :</translation>
    </message>
    <message>
        <source>&amp;Name of the pasted text:</source>
        <translation>&amp;Nom du texte collé :</translation>
    </message>
    <message>
        <source>Choose Files</source>
        <translation>Choisir des fichiers</translation>
    </message>
    <message>
        <source>Choose a Folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>texte collé</translation>
    </message>
    <message>
        <source>&amp;Files and folders (text, Markdown, web pages, DOCX, ODT); they can also be dropped here:</source>
        <translation>&amp;Fichiers et dossiers (texte, Markdown, pages web, DOCX, ODT) ; on peut aussi les déposer ici :</translation>
    </message>
    <message>
        <source>Texts (*.txt *.text *.md *.markdown *.html *.htm *.docx *.odt *.pdf);;All files (*)</source>
        <translation>Textes (*.txt *.text *.md *.markdown *.html *.htm *.docx *.odt *.pdf);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>volets::AnnotationActions</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Confirm Link</source>
        <translation>&amp;Confirmer le lien</translation>
    </message>
    <message>
        <source>&amp;Reject Link</source>
        <translation>&amp;Rejeter le lien</translation>
    </message>
    <message>
        <source>&amp;Link Elsewhere…</source>
        <translation>&amp;Lier ailleurs…</translation>
    </message>
    <message>
        <source>Re&amp;lation</source>
        <translation>Re&amp;lation</translation>
    </message>
    <message>
        <source>&amp;Taken Up</source>
        <translation>&amp;Reprise</translation>
    </message>
    <message>
        <source>Taken Up and Re&amp;drafted</source>
        <translation>Reprise re&amp;maniée</translation>
    </message>
    <message>
        <source>&amp;Echo</source>
        <translation>&amp;Écho</translation>
    </message>
    <message>
        <source>&amp;Back to the Proposal</source>
        <translation>Revenir à la &amp;proposition</translation>
    </message>
    <message>
        <source>&amp;Name Row…</source>
        <translation>&amp;Nommer la ligne…</translation>
    </message>
    <message>
        <source>&amp;Join with Row Above</source>
        <translation>&amp;Joindre à la ligne du dessus</translation>
    </message>
    <message>
        <source>&amp;Take Clause Out of Row</source>
        <translation>&amp;Sortir la clause de la ligne</translation>
    </message>
    <message>
        <source>Move Row &amp;Up</source>
        <translation>&amp;Monter la ligne</translation>
    </message>
    <message>
        <source>Move Row &amp;Down</source>
        <translation>&amp;Descendre la ligne</translation>
    </message>
    <message>
        <source>Note on &amp;Words or Clause</source>
        <translation>Note sur les mots ou la cla&amp;use</translation>
    </message>
    <message>
        <source>Note on R&amp;ow</source>
        <translation>Note sur la li&amp;gne</translation>
    </message>
    <message>
        <source>&amp;All Decisions</source>
        <translation>&amp;Toutes les décisions</translation>
    </message>
    <message>
        <source>These texts are in no dossier; add them to one to keep decisions and notes.</source>
        <translation>Ces textes ne sont dans aucun dossier ; ajoutez-les à un dossier pour garder décisions et notes.</translation>
    </message>
    <message>
        <source>This cell shows no link; “Link Elsewhere” makes one.</source>
        <translation>Cette case ne montre aucun lien ; « Lier ailleurs » en établit un.</translation>
    </message>
    <message>
        <source>Nothing was decided about this clause.</source>
        <translation>Rien n’a été décidé au sujet de cette clause.</translation>
    </message>
    <message>
        <source>%1 corresponds to:</source>
        <translation>%1 correspond à :</translation>
    </message>
    <message>
        <source>&amp;%1  %2 · %3 · %4</source>
        <translation>&amp;%1  %2 · %3 · %4</translation>
    </message>
    <message>
        <source>decided by a reader</source>
        <translation>décidé par un lecteur</translation>
    </message>
    <message>
        <source>Link Elsewhere</source>
        <translation>Lier ailleurs</translation>
    </message>
    <message>
        <source>No clause comes near</source>
        <translation>Aucune clause ne s’en approche</translation>
    </message>
    <message>
        <source>Link &amp;Elsewhere…</source>
        <translation>Lier &amp;ailleurs…</translation>
    </message>
    <message>
        <source>&amp;No Counterpart: Reject the Link</source>
        <translation>Sa&amp;ns équivalent : rejeter le lien</translation>
    </message>
    <message>
        <source>Name Row</source>
        <translation>Nommer la ligne</translation>
    </message>
    <message>
        <source>Name of this row, also in the printed table:</source>
        <translation>Nom de cette ligne, aussi dans le tableau imprimé :</translation>
    </message>
    <message>
        <source>There is no row above to join.</source>
        <translation>Il n’y a pas de ligne au-dessus à joindre.</translation>
    </message>
    <message>
        <source>This clause stands alone in its row.</source>
        <translation>Cette clause est seule dans sa ligne.</translation>
    </message>
</context>
<context>
    <name>volets::Annotations</name>
    <message>
        <source>Confirm Link</source>
        <translation>Confirmer le lien</translation>
    </message>
    <message>
        <source>Reject Link</source>
        <translation>Rejeter le lien</translation>
    </message>
    <message>
        <source>Make Link</source>
        <translation>Établir un lien</translation>
    </message>
    <message>
        <source>Change Relation</source>
        <translation>Changer la relation</translation>
    </message>
    <message>
        <source>Confirm Theme</source>
        <translation>Confirmer le thème</translation>
    </message>
    <message>
        <source>Add Theme</source>
        <translation>Ajouter le thème</translation>
    </message>
    <message>
        <source>Reject Theme</source>
        <translation>Rejeter le thème</translation>
    </message>
    <message>
        <source>Rename Row</source>
        <translation>Nommer la ligne</translation>
    </message>
    <message>
        <source>Merge Rows</source>
        <translation>Joindre les lignes</translation>
    </message>
    <message>
        <source>Split Row</source>
        <translation>Sortir la clause de la ligne</translation>
    </message>
    <message>
        <source>Move Row</source>
        <translation>Déplacer la ligne</translation>
    </message>
    <message>
        <source>Withdraw Decision</source>
        <translation>Retirer la décision</translation>
    </message>
    <message>
        <source>Add Note</source>
        <translation>Ajouter une note</translation>
    </message>
    <message>
        <source>Edit Note</source>
        <translation>Modifier la note</translation>
    </message>
    <message>
        <source>Publish Note</source>
        <translation>Publier la note</translation>
    </message>
    <message>
        <source>Keep Note Internal</source>
        <translation>Garder la note interne</translation>
    </message>
    <message>
        <source>Remove Note</source>
        <translation>Supprimer la note</translation>
    </message>
    <message>
        <source>No dossier is open; open one to decide.</source>
        <translation>Aucun dossier n’est ouvert ; ouvrez-en un pour décider.</translation>
    </message>
    <message>
        <source>No dossier is open; open one to write notes.</source>
        <translation>Aucun dossier n’est ouvert ; ouvrez-en un pour écrire des notes.</translation>
    </message>
    <message>
        <source>Reattach Note</source>
        <translation>Rattacher la note</translation>
    </message>
</context>
<context>
    <name>volets::BriefingModel</name>
    <message>
        <source>As a reader decided</source>
        <translation>Selon la décision d’un lecteur</translation>
    </message>
    <message>
        <source>Proposed; double-click to rewrite the title</source>
        <translation>Proposé ; double-cliquez pour réécrire le titre</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>décidé</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>proposé</translation>
    </message>
    <message>
        <source>no clause on this</source>
        <translation>aucune clause à ce sujet</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>Demande</translation>
    </message>
</context>
<context>
    <name>volets::BriefingView</name>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Rows of the briefing</source>
        <translation>Lignes de la note</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Rewrite the title of the row</source>
        <translation>Réécrire le titre de la ligne</translation>
    </message>
    <message>
        <source>Join with Above</source>
        <translation>Joindre à la précédente</translation>
    </message>
    <message>
        <source>Make the row one with the row above it</source>
        <translation>Ne faire qu’une ligne avec celle du dessus</translation>
    </message>
    <message>
        <source>Take Out</source>
        <translation>Sortir</translation>
    </message>
    <message>
        <source>Give a clause of the cell a row of its own</source>
        <translation>Donner à une clause de la cellule sa propre ligne</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move the row up</source>
        <translation>Monter la ligne</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Move the row down</source>
        <translation>Descendre la ligne</translation>
    </message>
    <message>
        <source>Too many clauses for one briefing; split the theme or open fewer texts.</source>
        <translation>Trop de clauses pour une seule note ; divisez le thème ou ouvrez moins de textes.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>These texts are in no dossier; add them to one to keep decisions and notes.</source>
        <translation>Ces textes ne sont dans aucun dossier ; ajoutez-les à un dossier pour garder décisions et notes.</translation>
    </message>
    <message>
        <source>There is no row above to join.</source>
        <translation>Il n’y a pas de ligne au-dessus à joindre.</translation>
    </message>
    <message>
        <source>This clause stands alone in its row.</source>
        <translation>Cette clause est seule dans sa ligne.</translation>
    </message>
</context>
<context>
    <name>volets::ClauseThemesDialog</name>
    <message>
        <source>Themes of the Clause</source>
        <translation>Thèmes de la clause</translation>
    </message>
    <message>
        <source>Themes of the Words</source>
        <translation>Thèmes des mots</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Thèmes</translation>
    </message>
    <message>
        <source>&amp;Remark</source>
        <translation>&amp;Remarque</translation>
    </message>
</context>
<context>
    <name>volets::CodebookEditor</name>
    <message>
        <source>Code Book[*]</source>
        <translation>Livre de codes[*]</translation>
    </message>
    <message>
        <source>Rename Book</source>
        <translation>Renommer le livre</translation>
    </message>
    <message>
        <source>Change Code</source>
        <translation>Changer le code</translation>
    </message>
    <message>
        <source>Move Theme</source>
        <translation>Déplacer le thème</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>Import Code Book</source>
        <translation>Importer un livre de codes</translation>
    </message>
    <message>
        <source>Code books (*.json *.qdc);;All files (*)</source>
        <translation>Livres de codes (*.json *.qdc);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>Export Code Book</source>
        <translation>Exporter le livre de codes</translation>
    </message>
    <message>
        <source>codebook.qdc</source>
        <translation>livre-de-codes.qdc</translation>
    </message>
    <message>
        <source>REFI-QDA codebook (*.qdc);;Code book with its terms (*.json);;REFI-QDA project with the coded passages (*.qdpx)</source>
        <translation>Livre de codes REFI-QDA (*.qdc);;Livre de codes avec ses termes (*.json);;Projet REFI-QDA avec les passages codés (*.qdpx)</translation>
    </message>
    <message>
        <source>Program’s &amp;Own Book</source>
        <translation>Livre &amp;du programme</translation>
    </message>
    <message>
        <source>Program’s Own Book</source>
        <translation>Livre du programme</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>For which dossiers</source>
        <translation>Pour quels dossiers</translation>
    </message>
    <message>
        <source>For this dossier</source>
        <translation>Pour ce dossier</translation>
    </message>
    <message>
        <source>For all dossiers</source>
        <translation>Pour tous les dossiers</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Appliquer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>New Theme</source>
        <translation>Nouveau thème</translation>
    </message>
    <message>
        <source>Name of the theme:</source>
        <translation>Nom du thème :</translation>
    </message>
    <message>
        <source>Remove Theme</source>
        <translation>Retirer le thème</translation>
    </message>
    <message>
        <source>Merge Theme</source>
        <translation>Fusionner le thème</translation>
    </message>
    <message>
        <source>“%1” becomes part of:</source>
        <translation>« %1 » devient une partie de :</translation>
    </message>
    <message>
        <source>Choose the terms that are to make a theme of their own.</source>
        <translation>Choisissez les termes dont faire un thème à part.</translation>
    </message>
    <message>
        <source>Split Off a Theme</source>
        <translation>Détacher un thème</translation>
    </message>
    <message>
        <source>Name of the new theme:</source>
        <translation>Nom du nouveau thème :</translation>
    </message>
    <message>
        <source>Take a Term</source>
        <translation>Prendre un terme</translation>
    </message>
    <message>
        <source>Other &amp;Books</source>
        <translation>Autres &amp;livres</translation>
    </message>
    <message>
        <source>D&amp;uplicate…</source>
        <translation>D&amp;upliquer…</translation>
    </message>
    <message>
        <source>Go on with a copy of this book; the book itself is put aside</source>
        <translation>Continuer avec une copie de ce livre ; le livre lui-même est mis de côté</translation>
    </message>
    <message>
        <source>Duplicate Book</source>
        <translation>Dupliquer le livre</translation>
    </message>
    <message>
        <source>Boo&amp;k</source>
        <translation>Li&amp;vre</translation>
    </message>
    <message>
        <source>Name of the book</source>
        <translation>Nom du livre</translation>
    </message>
</context>
<context>
    <name>volets::ColumnHeads</name>
    <message>
        <source>Column heads</source>
        <translation>Têtes de colonnes</translation>
    </message>
    <message>
        <source>%1 · scrolls alone</source>
        <comment>what a column is compared with</comment>
        <translation>%1 · défile seule</translation>
    </message>
</context>
<context>
    <name>volets::ComparisonController</name>
    <message>
        <source>This dossier is too large for the memory at hand; close other programs or take texts out (%1).</source>
        <translation>Ce dossier est trop grand pour la mémoire disponible ; fermez d’autres programmes ou retirez des textes (%1).</translation>
    </message>
    <message>
        <source>These texts are too large to be compared in one go; take some out.</source>
        <translation>Ces textes sont trop grands pour être comparés d’un coup ; retirez-en.</translation>
    </message>
</context>
<context>
    <name>volets::ComparisonModel</name>
    <message>
        <source>adopted</source>
        <translation>adopté</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>projet</translation>
    </message>
    <message>
        <source>theme %1</source>
        <translation>thème %1</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n texte</numerusform>
            <numerusform>%n textes</numerusform>
        </translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>revu</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>proposé</translation>
    </message>
    <message>
        <source>decided by a reader</source>
        <translation>décidé par un lecteur</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message>
        <source>merged from %1</source>
        <translation>réunit %1</translation>
    </message>
    <message>
        <source>split into %1</source>
        <translation>scindé en %1</translation>
    </message>
    <message>
        <source>split from %1</source>
        <translation>issu de la scission de %1</translation>
    </message>
    <message>
        <source>merged into %1</source>
        <translation>réuni dans %1</translation>
    </message>
    <message>
        <source>%1 stands beside %2</source>
        <translation>%1 figure en regard de %2</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>déplacé</translation>
    </message>
    <message>
        <source>%1 in hand</source>
        <comment>one clause of several in a cell</comment>
        <translation>%1 en main</translation>
    </message>
</context>
<context>
    <name>volets::ConcordanceDialog</name>
    <message>
        <source>Table of Concordance</source>
        <translation>Tableau de concordance</translation>
    </message>
    <message numerus="yes">
        <source>%n clause(s) renumbered, which is no change:</source>
        <translation>
            <numerusform>%n clause renumérotée, ce qui n’est pas une modification :</numerusform>
            <numerusform>%n clauses renumérotées, ce qui n’est pas une modification :</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy Table</source>
        <translation>&amp;Copier le tableau</translation>
    </message>
</context>
<context>
    <name>volets::CourseView</name>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Save Picture or Table…</source>
        <translation>Enregistrer l’image ou le tableau…</translation>
    </message>
    <message>
        <source>Bars: share of the text’s words. Figures: clauses.</source>
        <translation>Barres : part des mots du texte. Chiffres : clauses.</translation>
    </message>
    <message>
        <source>Course of the theme</source>
        <translation>Parcours du thème</translation>
    </message>
    <message>
        <source>Save Picture or Table</source>
        <translation>Enregistrer l’image ou le tableau</translation>
    </message>
    <message>
        <source>themes.svg</source>
        <translation>themes.svg</translation>
    </message>
    <message>
        <source>Picture for print (*.svg);;Picture (*.png);;Table (*.csv)</source>
        <translation>Image à imprimer (*.svg);;Image (*.png);;Tableau (*.csv)</translation>
    </message>
    <message>
        <source>All themes</source>
        <translation>Tous les thèmes</translation>
    </message>
    <message>
        <source>%1 through the texts</source>
        <translation>%1 à travers les textes</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Clauses</source>
        <translation>Clauses</translation>
    </message>
    <message>
        <source>Share of words</source>
        <translation>Part des mots</translation>
    </message>
</context>
<context>
    <name>volets::DecisionsModel</name>
    <message>
        <source>link confirmed: %1</source>
        <translation>lien confirmé : %1</translation>
    </message>
    <message>
        <source>link rejected</source>
        <translation>lien rejeté</translation>
    </message>
    <message>
        <source>link made by hand: %1</source>
        <translation>lien établi à la main : %1</translation>
    </message>
    <message>
        <source>relation changed: %1</source>
        <translation>relation changée : %1</translation>
    </message>
    <message>
        <source>theme confirmed: %1</source>
        <translation>thème confirmé : %1</translation>
    </message>
    <message>
        <source>theme added: %1</source>
        <translation>thème ajouté : %1</translation>
    </message>
    <message>
        <source>theme rejected: %1</source>
        <translation>thème rejeté : %1</translation>
    </message>
    <message>
        <source>row named “%1”</source>
        <translation>ligne nommée « %1 »</translation>
    </message>
    <message>
        <source>rows joined</source>
        <translation>lignes jointes</translation>
    </message>
    <message>
        <source>clause taken out of its row</source>
        <translation>clause sortie de sa ligne</translation>
    </message>
    <message>
        <source>row moved</source>
        <translation>ligne déplacée</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two places</comment>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>%1 (the words changed since)</source>
        <translation>%1 (les mots ont changé depuis)</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Endroit</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Décidé par</translation>
    </message>
    <message>
        <source>words coded as %1: “%2”</source>
        <translation>mots codés %1 : « %2 »</translation>
    </message>
</context>
<context>
    <name>volets::DifferenceModel</name>
    <message>
        <source>entirely new wording</source>
        <translation>rédaction entièrement nouvelle</translation>
    </message>
    <message>
        <source>no antecedent</source>
        <translation>sans antécédent</translation>
    </message>
    <message>
        <source>no counterpart</source>
        <translation>sans équivalent</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a clause of a draft</comment>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>deleted</source>
        <comment>a clause of a draft</comment>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>clause moved</source>
        <translation>clause déplacée</translation>
    </message>
    <message>
        <source>in another language</source>
        <translation>dans une autre langue</translation>
    </message>
    <message>
        <source>Words</source>
        <comment>that differ</comment>
        <translation>Mots</translation>
    </message>
</context>
<context>
    <name>volets::DifferencesPanel</name>
    <message>
        <source>Kinds of differences</source>
        <translation>Natures de différences</translation>
    </message>
    <message>
        <source>Changed words</source>
        <translation>Mots modifiés</translation>
    </message>
    <message>
        <source>All differences</source>
        <translation>Toutes les différences</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n différence</numerusform>
            <numerusform>%n différences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of other kinds</source>
        <translation>
            <numerusform>%n d’une autre nature</numerusform>
            <numerusform>%n d’autres natures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>volets::DockTitle</name>
    <message>
        <source>Hide this panel</source>
        <translation>Masquer ce panneau</translation>
    </message>
    <message>
        <source>Hide panel: %1</source>
        <translation>Masquer le panneau : %1</translation>
    </message>
</context>
<context>
    <name>volets::DotLegend</name>
    <message>
        <source>dots below words: they speak for the theme; strokes: a reader coded them</source>
        <translation>points sous les mots : ils parlent pour le thème ; tirets : un lecteur les a codés</translation>
    </message>
    <message>
        <source>Marks below words</source>
        <translation>Marques sous les mots</translation>
    </message>
</context>
<context>
    <name>volets::DuplicateDialog</name>
    <message>
        <source>Copy of %1</source>
        <translation>Copie de %1</translation>
    </message>
    <message>
        <source>For &amp;this dossier</source>
        <translation>Pour &amp;ce dossier</translation>
    </message>
    <message>
        <source>For &amp;all dossiers</source>
        <translation>Pour &amp;tous les dossiers</translation>
    </message>
    <message>
        <source>Duplicate Code Book</source>
        <translation>Dupliquer le livre de codes</translation>
    </message>
    <message>
        <source>&amp;Name of the copy:</source>
        <translation>&amp;Nom de la copie :</translation>
    </message>
</context>
<context>
    <name>volets::EffectView</name>
    <message>
        <source>Clauses of the theme</source>
        <translation>Clauses du thème</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>Open texts to see what the terms find in them.</source>
        <translation>Ouvrez des textes pour voir ce que les termes y trouvent.</translation>
    </message>
    <message numerus="yes">
        <source>%n clause(s) of the open texts</source>
        <translation>
            <numerusform>%n clause des textes ouverts</numerusform>
            <numerusform>%n clauses des textes ouverts</numerusform>
        </translation>
    </message>
    <message>
        <source>Against the comparison as it is: %1 more, %2 fewer</source>
        <translation>Par rapport à la comparaison actuelle : %1 de plus, %2 de moins</translation>
    </message>
    <message>
        <source>Words</source>
        <comment>of a clause</comment>
        <translation>Texte</translation>
    </message>
</context>
<context>
    <name>volets::ExportDialog</name>
    <message>
        <source>PDF, to be printed or handed in</source>
        <translation>PDF, à imprimer ou à remettre</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Page web (HTML)</translation>
    </message>
    <message>
        <source>Table of clauses (CSV)</source>
        <translation>Tableau des clauses (CSV)</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Export the Comparison</source>
        <translation>Exporter la comparaison</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exporter</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format :</translation>
    </message>
    <message>
        <source>P&amp;reset:</source>
        <translation>&amp;Modèle :</translation>
    </message>
    <message>
        <source>Comparison table</source>
        <translation>Tableau comparatif</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titre :</translation>
    </message>
    <message>
        <source>T&amp;hemes:</source>
        <translation>T&amp;hèmes :</translation>
    </message>
    <message>
        <source>A &amp;section for each theme</source>
        <translation>Une &amp;section par thème</translation>
    </message>
    <message>
        <source>&amp;Only rows in which something differs</source>
        <translation>&amp;Seulement les lignes où quelque chose diffère</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Choose where the file goes</source>
        <translation>Choisir où va le fichier</translation>
    </message>
    <message>
        <source>F&amp;ile:</source>
        <translation>F&amp;ichier :</translation>
    </message>
    <message>
        <source>Page </source>
        <translation>Page </translation>
    </message>
    <message>
        <source>Page shown</source>
        <translation>Page affichée</translation>
    </message>
    <message>
        <source>Setting the pages…</source>
        <translation>Mise en pages…</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> sur %1</translation>
    </message>
    <message>
        <source>No row passes the filters. Tick other themes.</source>
        <translation>Aucune ligne ne passe les filtres. Cochez d’autres thèmes.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exporter vers</translation>
    </message>
    <message>
        <source>%1 exists. Shall the export take its place?</source>
        <translation>%1 existe. L’export doit-il le remplacer ?</translation>
    </message>
    <message>
        <source>Name the file to export to.</source>
        <translation>Nommez le fichier où exporter.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit : %1</translation>
    </message>
    <message numerus="yes">
        <source>%n quotation(s) read back and equal to their sources.</source>
        <translation>
            <numerusform>%n extrait relu, égal à sa source.</numerusform>
            <numerusform>%n extraits relus, égaux à leurs sources.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Arrêté. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Envoyé à l’imprimante.</translation>
    </message>
    <message>
        <source>The printer took no pages. Check it and try again.</source>
        <translation>L’imprimante n’a pris aucune page. Vérifiez-la et réessayez.</translation>
    </message>
    <message>
        <source>Word document (DOCX)</source>
        <translation>Document Word (DOCX)</translation>
    </message>
    <message>
        <source>OpenDocument text (ODT)</source>
        <translation>Texte OpenDocument (ODT)</translation>
    </message>
    <message>
        <source>Spreadsheet of clauses (XLSX)</source>
        <translation>Classeur des clauses (XLSX)</translation>
    </message>
    <message>
        <source>Table of concordance</source>
        <translation>Table de concordance</translation>
    </message>
    <message>
        <source>&amp;Document:</source>
        <translation>&amp;Document :</translation>
    </message>
    <message>
        <source>Marks as trac&amp;ked changes</source>
        <translation>Marques en suivi des &amp;modifications</translation>
    </message>
    <message>
        <source>Words taken out and put in can be accepted or rejected in a word processor</source>
        <translation>Les mots supprimés et ajoutés peuvent être acceptés ou refusés dans un traitement de texte</translation>
    </message>
    <message>
        <source>Table of themes</source>
        <translation>Tableau par thème</translation>
    </message>
    <message>
        <source>Notes, with their clauses</source>
        <translation>Notes, avec leurs clauses</translation>
    </message>
    <message>
        <source>Session sheet: a theme on a page</source>
        <translation>Fiche de séance : un thème sur une page</translation>
    </message>
    <message>
        <source>Three &amp;lines:</source>
        <translation>Trois &amp;lignes :</translation>
    </message>
    <message>
        <source>Two &amp;questions:</source>
        <translation>Deux &amp;questions :</translation>
    </message>
    <message>
        <source>Own presets</source>
        <translation>Modèles personnels</translation>
    </message>
    <message>
        <source>&amp;Change, and Keep under a Name…</source>
        <translation>&amp;Modifier et garder sous un nom…</translation>
    </message>
    <message>
        <source>&amp;Take In from a File…</source>
        <translation>&amp;Reprendre d’un fichier…</translation>
    </message>
    <message>
        <source>&amp;Hand On as a File…</source>
        <translation>&amp;Transmettre en fichier…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>The preset “%1” is kept.</source>
        <translation>Le modèle « %1 » est gardé.</translation>
    </message>
    <message>
        <source>%1, my own</source>
        <translation>%1, à moi</translation>
    </message>
    <message>
        <source>Take In a Preset</source>
        <translation>Reprendre un modèle</translation>
    </message>
    <message>
        <source>Presets (*.json)</source>
        <translation>Modèles (*.json)</translation>
    </message>
    <message>
        <source>Hand On the Preset</source>
        <translation>Transmettre le modèle</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Thèmes</translation>
    </message>
    <message>
        <source>What will be printed</source>
        <translation>Ce qui sera imprimé</translation>
    </message>
</context>
<context>
    <name>volets::FilterBar</name>
    <message>
        <source>Only changes</source>
        <translation>Changements seulement</translation>
    </message>
    <message>
        <source>Several texts</source>
        <translation>Plusieurs textes</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>Montrer toutes les lignes</translation>
    </message>
    <message>
        <source>Any of these themes</source>
        <translation>L’un de ces thèmes</translation>
    </message>
    <message>
        <source>All of these themes</source>
        <translation>Tous ces thèmes</translation>
    </message>
    <message>
        <source>None of these themes</source>
        <translation>Aucun de ces thèmes</translation>
    </message>
    <message>
        <source>How themes are taken together</source>
        <translation>Comment les thèmes se combinent</translation>
    </message>
    <message>
        <source>Themes to filter by</source>
        <translation>Thèmes du filtre</translation>
    </message>
    <message>
        <source>Verb</source>
        <translation>Verbe</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>Absent in</source>
        <translation>Absent de</translation>
    </message>
    <message>
        <source>Themes…</source>
        <translation>Thèmes…</translation>
    </message>
    <message>
        <source>no row hidden</source>
        <translation>aucune ligne masquée</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) hidden</source>
        <translation>
            <numerusform>%n ligne masquée</numerusform>
            <numerusform>%n lignes masquées</numerusform>
        </translation>
    </message>
    <message>
        <source>Any verb</source>
        <translation>Tout verbe</translation>
    </message>
    <message>
        <source>Any addressee</source>
        <translation>Tout destinataire</translation>
    </message>
    <message>
        <source>Absent anywhere or nowhere</source>
        <translation>Présent ou absent</translation>
    </message>
    <message>
        <source>Absent in %1</source>
        <translation>Absent de %1</translation>
    </message>
</context>
<context>
    <name>volets::FoundTextsModel</name>
    <message>
        <source>being read…</source>
        <translation>lecture en cours…</translation>
    </message>
</context>
<context>
    <name>volets::GoToDialog</name>
    <message>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
    <message>
        <source>&amp;Text and address, for instance 2024 3 b:</source>
        <translation>&amp;Texte et adresse, par exemple 2024 3 b :</translation>
    </message>
    <message>
        <source>Clauses</source>
        <translation>Clauses</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Aller</translation>
    </message>
    <message>
        <source>The text may be left out: the one in hand is meant.</source>
        <translation>Le texte peut être omis : il s’agit alors de celui en main.</translation>
    </message>
    <message>
        <source>There is no clause “%1”. The nearest are:</source>
        <translation>Il n’y a pas de clause « %1 ». Les plus proches sont :</translation>
    </message>
</context>
<context>
    <name>volets::HelpWindow</name>
    <message>
        <source>Handbook</source>
        <translation>Manuel</translation>
    </message>
    <message>
        <source>Look in the handbook</source>
        <translation>Chercher dans le manuel</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Chapitres</translation>
    </message>
    <message>
        <source>Page of the handbook</source>
        <translation>Page du manuel</translation>
    </message>
    <message numerus="yes">
        <source>%n chapter(s)</source>
        <translation>
            <numerusform>%n chapitre</numerusform>
            <numerusform>%n chapitres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>volets::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>Choose a clause to see where it comes from and what it is linked with.</source>
        <translation>Choisissez une clause pour voir d’où elle vient et à quoi elle est liée.</translation>
    </message>
    <message>
        <source>Linked by a reader</source>
        <translation>Liée par un lecteur</translation>
    </message>
    <message>
        <source>Linked, as proposed</source>
        <translation>Liée, proposition</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>confiance</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Liens</translation>
    </message>
    <message>
        <source>No counterpart was found in the other texts.</source>
        <translation>Aucun équivalent n’a été trouvé dans les autres textes.</translation>
    </message>
    <message>
        <source>Other candidates</source>
        <translation>Autres candidates</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Thèmes</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>« %1 »</translation>
    </message>
    <message>
        <source>by its heading or its introduction</source>
        <translation>par son intitulé ou son chapeau</translation>
    </message>
    <message>
        <source>decided by a reader</source>
        <translation>décidé par un lecteur</translation>
    </message>
    <message>
        <source>decided by %1</source>
        <translation>décidé par %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a button and what it is about</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>The program proposes this link too.</source>
        <translation>Le programme propose aussi ce lien.</translation>
    </message>
    <message>
        <source>Link elsewhere…</source>
        <translation>Lier ailleurs…</translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation>Filiation</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rejeter</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi ?</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lier</translation>
    </message>
    <message>
        <source>Why not?</source>
        <translation>Pourquoi pas ?</translation>
    </message>
    <message>
        <source>rejected by %1</source>
        <translation>rejeté par %1</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>to publish</source>
        <translation>à publier</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>interne</translation>
    </message>
    <message>
        <source>%1, on the row</source>
        <translation>%1, sur la ligne</translation>
    </message>
    <message>
        <source>%1, on “%2”</source>
        <translation>%1, sur « %2 »</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Ajouter une note</translation>
    </message>
    <message>
        <source>What it does, by its words</source>
        <translation>Ce qu’elle fait, d’après ses mots</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1 :</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Faits</translation>
    </message>
    <message>
        <source>The whole clause</source>
        <translation>La clause entière</translation>
    </message>
    <message>
        <source>coded by %1</source>
        <translation>codé par %1</translation>
    </message>
    <message numerus="yes">
        <source>%n less sure: not listed</source>
        <comment>candidates</comment>
        <translation>
            <numerusform>%n moins sûre, non affichée</numerusform>
            <numerusform>%n moins sûres, non affichées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>volets::LibraryModel</name>
    <message>
        <source>adopted</source>
        <translation>adopté</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>projet</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unité</numerusform>
            <numerusform>%n unités</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>volets::LibraryPanel</name>
    <message>
        <source>&amp;Texts</source>
        <translation>&amp;Textes</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>&amp;Plan</translation>
    </message>
    <message>
        <source>Texts of the dossier</source>
        <translation>Textes du dossier</translation>
    </message>
    <message>
        <source>Outline of the current text</source>
        <translation>Plan du texte courant</translation>
    </message>
    <message>
        <source>&amp;Add Texts…</source>
        <translation>&amp;Ajouter des textes…</translation>
    </message>
    <message>
        <source>&amp;Hide Column</source>
        <translation>&amp;Masquer la colonne</translation>
    </message>
    <message>
        <source>&amp;Show Column</source>
        <translation>A&amp;fficher la colonne</translation>
    </message>
    <message>
        <source>Show &amp;Only This Text</source>
        <translation>N’afficher &amp;que ce texte</translation>
    </message>
    <message>
        <source>&amp;Remove from the Dossier…</source>
        <translation>&amp;Retirer du dossier…</translation>
    </message>
    <message>
        <source>The texts of the dossier are listed here.</source>
        <translation>Les textes du dossier s’affichent ici.</translation>
    </message>
    <message>
        <source>The outline of the text in hand is listed here.</source>
        <translation>Le plan du texte en main s’affiche ici.</translation>
    </message>
</context>
<context>
    <name>volets::LinkDialog</name>
    <message>
        <source>Link Elsewhere</source>
        <translation>Lier ailleurs</translation>
    </message>
    <message>
        <source>“%1” corresponds to:</source>
        <translation>« %1 » correspond à :</translation>
    </message>
    <message>
        <source>Address of the counterpart</source>
        <translation>Adresse de l’équivalent</translation>
    </message>
    <message>
        <source>Text and address, for instance 2024 3.b</source>
        <translation>Texte et adresse, par exemple 2024 3.b</translation>
    </message>
    <message>
        <source>Clause found</source>
        <translation>Clause trouvée</translation>
    </message>
    <message>
        <source>&amp;Keep the link with %1 as well</source>
        <translation>&amp;Garder aussi le lien avec %1</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Adresse :</translation>
    </message>
    <message>
        <source>&amp;Relation:</source>
        <translation>&amp;Relation :</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>&amp;Lier</translation>
    </message>
    <message>
        <source>There is no clause “%1”.</source>
        <translation>Il n’y a pas de clause « %1 ».</translation>
    </message>
    <message>
        <source>That clause is of the same text; links join two texts.</source>
        <translation>Cette clause est du même texte ; un lien relie deux textes.</translation>
    </message>
</context>
<context>
    <name>volets::LookPreview</name>
    <message>
        <source>Invites every port to publish its tide-tables, in two languages, and to keep the lighthouse lit;</source>
        <translation>Invite chaque port à publier ses horaires de marée, en deux langues, et à tenir le phare allumé ;</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Urges every port to publish its tide tables each year, and to keep the lighthouse lit;</source>
        <translation>Demande à chaque port de publier ses horaires de marée chaque année, et de tenir le phare allumé ;</translation>
    </message>
</context>
<context>
    <name>volets::MainWindow</name>
    <message>
        <source>Volets</source>
        <translation>Volets</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Reading and comparing the texts…</source>
        <translation>Lecture et comparaison des textes…</translation>
    </message>
    <message>
        <source>Open Dossier</source>
        <translation>Ouvrir un dossier</translation>
    </message>
    <message>
        <source>Dossiers (*.volets)</source>
        <translation>Dossiers (*.volets)</translation>
    </message>
    <message>
        <source>%1 – Volets</source>
        <translation>%1 – Volets</translation>
    </message>
    <message>
        <source>“%1” was opened from a file and is in no dossier; close the window to leave it.</source>
        <translation>« %1 » a été ouvert depuis un fichier et n’est dans aucun dossier ; fermez la fenêtre pour le quitter.</translation>
    </message>
    <message>
        <source>No further %1 below.</source>
        <translation>Pas d’autre %1 plus bas.</translation>
    </message>
    <message>
        <source>No further %1 above.</source>
        <translation>Pas d’autre %1 plus haut.</translation>
    </message>
    <message>
        <source>Copied as a quotation.</source>
        <translation>Copié comme citation.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
    <message>
        <source>Hide This Column</source>
        <translation>Masquer cette colonne</translation>
    </message>
    <message>
        <source>Move Left</source>
        <translation>Déplacer à gauche</translation>
    </message>
    <message>
        <source>Move Right</source>
        <translation>Déplacer à droite</translation>
    </message>
    <message>
        <source>Rows in the Order of This Text</source>
        <translation>Lignes dans l’ordre de ce texte</translation>
    </message>
    <message>
        <source>Compare All Columns with This Text</source>
        <translation>Comparer toutes les colonnes à ce texte</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n texte</numerusform>
            <numerusform>%n textes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unité</numerusform>
            <numerusform>%n unités</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) proposed</source>
        <translation>
            <numerusform>%n lien proposé</numerusform>
            <numerusform>%n liens proposés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reviewed</source>
        <translation>
            <numerusform>%n revu</numerusform>
            <numerusform>%n revus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 rows of %2 · %3 hidden</source>
        <translation>%1 lignes sur %2 · %3 masquées</translation>
    </message>
    <message>
        <source>show all</source>
        <translation>tout montrer</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>&amp;Add Texts…</source>
        <translation>&amp;Ajouter des textes…</translation>
    </message>
    <message>
        <source>&amp;Open Dossier…</source>
        <translation>&amp;Ouvrir un dossier…</translation>
    </message>
    <message>
        <source>&amp;Close Window</source>
        <translation>&amp;Fermer la fenêtre</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copy as &amp;Quotation</source>
        <translation>Copier comme ci&amp;tation</translation>
    </message>
    <message>
        <source>Select &amp;All Words of the Clause</source>
        <translation>&amp;Sélectionner toute la clause</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Synopsis</source>
        <translation>&amp;Synopse</translation>
    </message>
    <message>
        <source>&amp;Reading</source>
        <translation>&amp;Lecture</translation>
    </message>
    <message>
        <source>&amp;Themes</source>
        <translation>&amp;Thèmes</translation>
    </message>
    <message>
        <source>Move Column &amp;Left</source>
        <translation>Déplacer la colonne à &amp;gauche</translation>
    </message>
    <message>
        <source>Move Column &amp;Right</source>
        <translation>Déplacer la colonne à &amp;droite</translation>
    </message>
    <message>
        <source>&amp;Hide Column</source>
        <translation>&amp;Masquer la colonne</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Colonnes</translation>
    </message>
    <message>
        <source>Columns of &amp;Equal Width</source>
        <translation>Colonnes de largeur é&amp;gale</translation>
    </message>
    <message>
        <source>Te&amp;xts</source>
        <translation>Te&amp;xtes</translation>
    </message>
    <message>
        <source>Ins&amp;pector</source>
        <translation>Ins&amp;pecteur</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>&amp;Agrandir</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>&amp;Réduire</translation>
    </message>
    <message>
        <source>&amp;Normal Size</source>
        <translation>Taille &amp;normale</translation>
    </message>
    <message>
        <source>A&amp;ppearance</source>
        <translation>A&amp;pparence</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>Contraste &amp;élevé</translation>
    </message>
    <message>
        <source>Si&amp;gns before Marks</source>
        <translation>Si&amp;gnes devant les marques</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>Plein é&amp;cran</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Aller</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>différence</translation>
    </message>
    <message>
        <source>absence</source>
        <translation>absence</translation>
    </message>
    <message>
        <source>&amp;Go to Address…</source>
        <translation>&amp;Aller à l’adresse…</translation>
    </message>
    <message>
        <source>&amp;Next Difference</source>
        <translation>Différence &amp;suivante</translation>
    </message>
    <message>
        <source>&amp;Previous Difference</source>
        <translation>Différence &amp;précédente</translation>
    </message>
    <message>
        <source>Next A&amp;bsence</source>
        <translation>A&amp;bsence suivante</translation>
    </message>
    <message>
        <source>Previous Ab&amp;sence</source>
        <translation>Absence p&amp;récédente</translation>
    </message>
    <message>
        <source>&amp;Alignment</source>
        <translation>A&amp;lignement</translation>
    </message>
    <message>
        <source>Compare with the Column on the &amp;Left</source>
        <translation>Comparer à la colonne de &amp;gauche</translation>
    </message>
    <message>
        <source>Compare with &amp;One Text</source>
        <translation>Comparer à &amp;un texte</translation>
    </message>
    <message>
        <source>Do &amp;Not Compare</source>
        <translation>&amp;Ne pas comparer</translation>
    </message>
    <message>
        <source>Word Marks also in Entirely New &amp;Wording</source>
        <translation>Marques aussi dans les &amp;rédactions entièrement nouvelles</translation>
    </message>
    <message>
        <source>&amp;Rows in the Order of</source>
        <translation>&amp;Lignes dans l’ordre de</translation>
    </message>
    <message>
        <source>Rows by &amp;Theme</source>
        <translation>Lignes par &amp;thème</translation>
    </message>
    <message>
        <source>Only Rows with &amp;Changes</source>
        <translation>Seulement les lignes &amp;modifiées</translation>
    </message>
    <message>
        <source>Only Rows of &amp;Several Texts</source>
        <translation>Seulement les lignes de &amp;plusieurs textes</translation>
    </message>
    <message>
        <source>Only Rows &amp;Absent in</source>
        <translation>Seulement les lignes &amp;absentes de</translation>
    </message>
    <message>
        <source>&amp;Show All Rows</source>
        <translation>&amp;Montrer toutes les lignes</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ai&amp;de</translation>
    </message>
    <message>
        <source>&amp;About Volets</source>
        <translation>À &amp;propos de Volets</translation>
    </message>
    <message>
        <source>About Volets</source>
        <translation>À propos de Volets</translation>
    </message>
    <message>
        <source>&lt;b&gt;Volets %1&lt;/b&gt;&lt;p&gt;Comparative reading of policy texts.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Volets %1&lt;/b&gt;&lt;p&gt;Lecture comparée de textes d’orientation.&lt;/p&gt;&lt;p&gt;Logiciel libre, sous licence publique générale GNU, version 3 ou ultérieure.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>À propos de &amp;Qt</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Themes shown</source>
        <translation>Thèmes affichés</translation>
    </message>
    <message>
        <source>Order of rows</source>
        <translation>Ordre des lignes</translation>
    </message>
    <message>
        <source>Reference of the comparison</source>
        <translation>Référence de la comparaison</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation>Comparer à %1</translation>
    </message>
    <message>
        <source>&amp;All Themes</source>
        <translation>&amp;Tous les thèmes</translation>
    </message>
    <message>
        <source>Themes: all</source>
        <translation>Thèmes : tous</translation>
    </message>
    <message>
        <source>Themes: %1</source>
        <translation>Thèmes : %1</translation>
    </message>
    <message>
        <source>Rows: by theme</source>
        <translation>Lignes : par thème</translation>
    </message>
    <message>
        <source>Rows: as in %1</source>
        <translation>Lignes : comme %1</translation>
    </message>
    <message>
        <source>Reference: column on the left</source>
        <translation>Référence : colonne de gauche</translation>
    </message>
    <message>
        <source>Reference: none</source>
        <translation>Référence : aucune</translation>
    </message>
    <message>
        <source>Reference: %1</source>
        <translation>Référence : %1</translation>
    </message>
    <message>
        <source>Reference: one text</source>
        <translation>Référence : un texte</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>comparison.pdf</source>
        <translation>comparaison.pdf</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit : %1</translation>
    </message>
    <message>
        <source>&amp;Find in All Texts</source>
        <translation>C&amp;hercher dans tous les textes</translation>
    </message>
    <message>
        <source>Searc&amp;h</source>
        <translation>Reche&amp;rche</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xporter</translation>
    </message>
    <message>
        <source>&amp;Comparison Table…</source>
        <translation>&amp;Tableau comparatif…</translation>
    </message>
    <message>
        <source>Notes and Decisions</source>
        <translation>Notes et décisions</translation>
    </message>
    <message>
        <source>&amp;Decisions</source>
        <translation>&amp;Décisions</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>&amp;Filters</source>
        <translation>&amp;Filtres</translation>
    </message>
    <message>
        <source>clause of this theme</source>
        <translation>clause de ce thème</translation>
    </message>
    <message>
        <source>Next Clause of This &amp;Theme</source>
        <translation>Clause suivante de ce &amp;thème</translation>
    </message>
    <message>
        <source>Previous Clause of This T&amp;heme</source>
        <translation>Clause précédente de ce t&amp;hème</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>Next &amp;Note</source>
        <translation>&amp;Note suivante</translation>
    </message>
    <message>
        <source>Previous N&amp;ote</source>
        <translation>N&amp;ote précédente</translation>
    </message>
    <message>
        <source>place found</source>
        <translation>occurrence</translation>
    </message>
    <message>
        <source>Next Place &amp;Found</source>
        <translation>&amp;Occurrence suivante</translation>
    </message>
    <message>
        <source>Previous Place F&amp;ound</source>
        <translation>Occ&amp;urrence précédente</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Dossiers &amp;récents</translation>
    </message>
    <message>
        <source>&amp;Welcome Page</source>
        <translation>Page d’acc&amp;ueil</translation>
    </message>
    <message>
        <source>&amp;New Window</source>
        <translation>&amp;Nouvelle fenêtre</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Réglages…</translation>
    </message>
    <message>
        <source>&amp;Differences</source>
        <translation>&amp;Différences</translation>
    </message>
    <message>
        <source>&amp;Notes and Decisions</source>
        <translation>&amp;Notes et décisions</translation>
    </message>
    <message>
        <source>No dossier was open yet</source>
        <translation>Aucun dossier n’a encore été ouvert</translation>
    </message>
    <message>
        <source>&amp;Forget Missing Dossiers</source>
        <translation>&amp;Oublier les dossiers introuvables</translation>
    </message>
    <message>
        <source>&amp;Show Only Rows about</source>
        <translation>&amp;N’afficher que les lignes sur</translation>
    </message>
    <message>
        <source>Code &amp;Book…</source>
        <translation>&amp;Livre de codes…</translation>
    </message>
    <message>
        <source>Themes of Clause or &amp;Words…</source>
        <translation>Thèmes de la clause ou des &amp;mots…</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>These texts are in no dossier; add them to one to keep decisions and notes.</source>
        <translation>Ces textes ne sont dans aucun dossier ; ajoutez-les à un dossier pour garder décisions et notes.</translation>
    </message>
    <message>
        <source>Code Themes</source>
        <translation>Coder des thèmes</translation>
    </message>
    <message>
        <source>Keep in Sight</source>
        <translation>Garder en vue</translation>
    </message>
    <message>
        <source>Let Column Scroll Alone</source>
        <translation>Laisser la colonne défiler seule</translation>
    </message>
    <message>
        <source>&amp;Handbook</source>
        <translation>&amp;Manuel</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;What’s This?</source>
        <translation>&amp;Qu’est-ce que c’est ?</translation>
    </message>
    <message>
        <source>The synopsis. A column is a text, a row holds the clauses that correspond. Marks show what differs from the text that the column head names; a cell without a clause says why. Enter opens the reading view.</source>
        <translation>La synopse. Une colonne est un texte, une ligne réunit les clauses qui se correspondent. Les marques montrent ce qui diffère du texte nommé dans la tête de colonne ; une case sans clause dit pourquoi. Entrée ouvre la lecture.</translation>
    </message>
    <message>
        <source>The head of a column: title, date, status, language, and what the column is compared with. Drag it to another place; the edge between two heads sets their widths.</source>
        <translation>La tête d’une colonne : titre, date, statut, langue, et ce à quoi la colonne est comparée. Faites-la glisser ailleurs ; le bord entre deux têtes règle les largeurs.</translation>
    </message>
    <message>
        <source>The whole comparison at a glance: a mark for each row and column. Click or drag to go there; the frame shows what is in sight.</source>
        <translation>La comparaison d’un seul regard : un signe par ligne et par colonne. Cliquez ou glissez pour vous y rendre ; le cadre montre ce qui est à l’écran.</translation>
    </message>
    <message>
        <source>One text from beginning to end, with the addresses of its clauses and, beside each, where the other texts correspond.</source>
        <translation>Un texte du début à la fin, avec les adresses de ses clauses et, à côté de chacune, les endroits où les autres textes lui correspondent.</translation>
    </message>
    <message>
        <source>Themes by texts: how many clauses of a text are about a theme. Choose a cell to see them below.</source>
        <translation>Les thèmes par texte : combien de clauses d’un texte traitent d’un thème. Choisissez une case pour les voir en dessous.</translation>
    </message>
    <message>
        <source>What is known of the clause in hand: why it is linked, which other clauses come into question, its themes with the words that speak for them, and what readers decided and noted.</source>
        <translation>Ce qu’on sait de la clause en main : pourquoi elle est liée, quelles autres clauses sont possibles, ses thèmes avec les mots qui parlent pour eux, et ce que des lecteurs ont décidé et noté.</translation>
    </message>
    <message>
        <source>The texts of the dossier. The check box shows or hides a column. Below, the outline of the text in hand.</source>
        <translation>Les textes du dossier. La case montre ou masque une colonne. En dessous, le plan du texte en main.</translation>
    </message>
    <message>
        <source>Filters of rows. They add up; how many rows they hide is always said, and one click shows all rows again.</source>
        <translation>Filtres de lignes. Ils s’ajoutent ; le nombre de lignes qu’ils masquent est toujours dit, et un clic rend toutes les lignes.</translation>
    </message>
    <message>
        <source>Where a dossier begins: recent ones, the texts found on this computer, your own texts, the sample.</source>
        <translation>Là où un dossier commence : les récents, les textes trouvés sur cet ordinateur, vos propres textes, l’exemple.</translation>
    </message>
    <message>
        <source>Searches all texts of the dossier: words in any form, phrases in quotation marks, and theme:, verb:, to:, text: and year: for what clauses are and do.</source>
        <translation>Cherche dans tous les textes du dossier : mots sous toute forme, expressions entre guillemets, et theme:, verbe:, dest:, texte: et an: pour ce que sont et font les clauses.</translation>
    </message>
    <message>
        <source>The differences in the rows shown, by kind, text and place. Enter leads to the cell.</source>
        <translation>Les différences des lignes montrées, par nature, texte et place. Entrée mène à la case.</translation>
    </message>
    <message>
        <source>Shows only the rows about the themes that you choose.</source>
        <translation>Ne montre que les lignes des thèmes que vous choisissez.</translation>
    </message>
    <message>
        <source>In which order the rows stand: as in one text, or by theme.</source>
        <translation>Dans quel ordre se rangent les lignes : comme dans un texte, ou par thème.</translation>
    </message>
    <message>
        <source>What each text is compared with: the one on its left, one text for all, or nothing.</source>
        <translation>Ce à quoi chaque texte est comparé : celui de gauche, un même texte pour tous, ou rien.</translation>
    </message>
    <message>
        <source>How many rows are shown, and how many the filters hide.</source>
        <translation>Combien de lignes sont montrées, et combien les filtres en masquent.</translation>
    </message>
    <message>
        <source>&amp;Keep Column in Sight</source>
        <translation>&amp;Garder la colonne en vue</translation>
    </message>
    <message>
        <source>Let Column Scroll Alone, or Hook It A&amp;gain</source>
        <translation>Laisser défiler la colonne seule, ou la raccro&amp;cher</translation>
    </message>
    <message>
        <source>Only Changed Sentences of &amp;Long Clauses</source>
        <translation>Seules les phrases modifiées des &amp;longues clauses</translation>
    </message>
    <message>
        <source>&amp;Apparatus of the Row</source>
        <translation>&amp;Apparat de la ligne</translation>
    </message>
    <message>
        <source>Rows by Strength of Chan&amp;ge</source>
        <translation>Lignes par force du chan&amp;gement</translation>
    </message>
    <message>
        <source>Rows: by strength of change</source>
        <translation>Lignes : par force du changement</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>There is no further clause in this cell.</source>
        <translation>Il n’y a pas d’autre clause dans cette case.</translation>
    </message>
    <message numerus="yes">
        <source>%n clause(s) renumbered</source>
        <translation>
            <numerusform>%n clause renumérotée</numerusform>
            <numerusform>%n clauses renumérotées</numerusform>
        </translation>
    </message>
    <message>
        <source>Next &amp;Clause in the Cell</source>
        <translation>&amp;Clause suivante de la case</translation>
    </message>
    <message>
        <source>Previous C&amp;lause in the Cell</source>
        <translation>C&amp;lause précédente de la case</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Chercher…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>&amp;Versions of One Text</source>
        <translation>&amp;Versions d’un même texte</translation>
    </message>
    <message>
        <source>Table of Con&amp;cordance…</source>
        <translation>Tableau de con&amp;cordance…</translation>
    </message>
    <message>
        <source>Dots below words: they speak for “%1”. Escape takes them away.</source>
        <translation>Points sous les mots : ils parlent pour « %1 ». Échap les retire.</translation>
    </message>
    <message>
        <source>Not Counted as a &amp;Difference</source>
        <translation>Non compté comme &amp;différence</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <comment>texts whose columns are not shown</comment>
        <translation>
            <numerusform>%n masqué</numerusform>
            <numerusform>%n masqués</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>volets::ModeOffer</name>
    <message>
        <source>These texts look like drafts of one text. Compared as such, clauses are kept, changed, moved, new or deleted.</source>
        <translation>Ces textes semblent être des versions d’un même texte. Comparées comme telles, les clauses sont maintenues, modifiées, déplacées, nouvelles ou supprimées.</translation>
    </message>
    <message>
        <source>Compare as &amp;Versions</source>
        <translation>Comparer comme &amp;versions</translation>
    </message>
    <message>
        <source>They Are D&amp;istinct Texts</source>
        <translation>Ce sont des textes d&amp;istincts</translation>
    </message>
</context>
<context>
    <name>volets::NotesModel</name>
    <message>
        <source>%1 (not found)</source>
        <translation>%1 (introuvable)</translation>
    </message>
    <message>
        <source>to publish</source>
        <translation>à publier</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>interne</translation>
    </message>
    <message>
        <source>%1, its row</source>
        <translation>%1, sa ligne</translation>
    </message>
    <message>
        <source>%1, “%2”</source>
        <translation>%1, « %2 »</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Endroit</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Écrite par</translation>
    </message>
</context>
<context>
    <name>volets::NotesPanel</name>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notes</translation>
    </message>
    <message>
        <source>De&amp;cisions</source>
        <translation>Dé&amp;cisions</translation>
    </message>
    <message>
        <source>All notes</source>
        <translation>Toutes les notes</translation>
    </message>
    <message>
        <source>Words of the note</source>
        <translation>Texte de la note</translation>
    </message>
    <message>
        <source>For whom the note is</source>
        <translation>Destination de la note</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>It &amp;Belongs Here</source>
        <translation>C’est &amp;bien ici</translation>
    </message>
    <message>
        <source>The words changed since the note was written; this is most likely its clause.</source>
        <translation>Les mots ont changé depuis que la note a été écrite ; c’est très probablement sa clause.</translation>
    </message>
    <message>
        <source>All decisions</source>
        <translation>Toutes les décisions</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Aller à</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Take the decision back; what the program proposes holds again</source>
        <translation>Retirer la décision ; ce que le programme propose vaut de nouveau</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a place, and who wrote when</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>New note on %1</source>
        <translation>Nouvelle note sur %1</translation>
    </message>
    <message>
        <source>Choose a note to read and change it, or write one on the clause in hand.</source>
        <translation>Choisissez une note pour la lire et la modifier, ou écrivez-en une sur la clause en cours.</translation>
    </message>
    <message>
        <source>Notes on words, clauses and rows are listed here.</source>
        <translation>Les notes sur des mots, des clauses et des lignes s’affichent ici.</translation>
    </message>
    <message>
        <source>What you decide on links, themes and rows is listed here.</source>
        <translation>Ce que vous décidez des liens, des thèmes et des lignes s’affiche ici.</translation>
    </message>
</context>
<context>
    <name>volets::OverviewStrip</name>
    <message>
        <source>Overview of all rows</source>
        <translation>Vue d’ensemble des lignes</translation>
    </message>
    <message>
        <source>found by the search</source>
        <translation>trouvé par la recherche</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>avec une note</translation>
    </message>
    <message>
        <source>Rows %1 to %2 of %3 are in view.</source>
        <translation>Lignes %1 à %2 sur %3 à l’écran.</translation>
    </message>
</context>
<context>
    <name>volets::PagePreview</name>
    <message>
        <source>Preview of the pages</source>
        <translation>Aperçu des pages</translation>
    </message>
</context>
<context>
    <name>volets::PresetEditor</name>
    <message>
        <source>&amp;A3 where columns would be too narrow</source>
        <translation>&amp;A3 quand les colonnes seraient trop étroites</translation>
    </message>
    <message>
        <source>Up&amp;right for two columns</source>
        <translation>À la f&amp;rançaise pour deux colonnes</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>&amp;Justified</source>
        <translation>&amp;Justifié</translation>
    </message>
    <message>
        <source>Themes in &amp;capitals</source>
        <translation>Thèmes en &amp;capitales</translation>
    </message>
    <message>
        <source>&amp;Lines between rows</source>
        <translation>Fi&amp;lets entre les lignes</translation>
    </message>
    <message>
        <source>Page &amp;number on top</source>
        <translation>&amp;Numéro de page en tête</translation>
    </message>
    <message>
        <source>&amp;Bar beside changed clauses</source>
        <translation>&amp;Barre le long des clauses modifiées</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Own Preset</source>
        <translation>Modèle personnel</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>A3</source>
        <translation>A3</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Paysage</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Portrait</translation>
    </message>
    <message>
        <source>Underlined, struck through</source>
        <translation>Souligné, barré</translation>
    </message>
    <message>
        <source>Bold italic, between bars</source>
        <translation>Gras italique, entre barres</translation>
    </message>
    <message>
        <source>Bold, struck through</source>
        <translation>Gras, barré</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nom :</translation>
    </message>
    <message>
        <source>&amp;Paper:</source>
        <translation>&amp;Papier :</translation>
    </message>
    <message>
        <source>&amp;Orientation:</source>
        <translation>&amp;Orientation :</translation>
    </message>
    <message>
        <source>Mar&amp;gins:</source>
        <translation>Mar&amp;ges :</translation>
    </message>
    <message>
        <source>&amp;Font:</source>
        <translation>&amp;Police :</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>&amp;Corps :</translation>
    </message>
    <message>
        <source>&amp;Marks:</source>
        <translation>&amp;Marques :</translation>
    </message>
    <message>
        <source>Obser&amp;vations, of the width:</source>
        <translation>Obser&amp;vations, part de la largeur :</translation>
    </message>
</context>
<context>
    <name>volets::ReadingView</name>
    <message>
        <source>Reading view</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Theme: %1</source>
        <translation>Thème : %1</translation>
    </message>
    <message>
        <source>Theme: %1
%2</source>
        <translation>Thème : %1
%2</translation>
    </message>
</context>
<context>
    <name>volets::RecentModel</name>
    <message>
        <source>not found in %1</source>
        <translation>introuvable dans %1</translation>
    </message>
</context>
<context>
    <name>volets::SearchForm</name>
    <message>
        <source>&amp;All these words:</source>
        <translation>&amp;Tous ces mots :</translation>
    </message>
    <message>
        <source>This &amp;phrase:</source>
        <translation>Cette &amp;expression :</translation>
    </message>
    <message>
        <source>&amp;None of these words:</source>
        <translation>&amp;Aucun de ces mots :</translation>
    </message>
    <message>
        <source>T&amp;heme:</source>
        <translation>T&amp;hème :</translation>
    </message>
    <message>
        <source>&amp;Verb:</source>
        <translation>&amp;Verbe :</translation>
    </message>
    <message>
        <source>A&amp;ddressee:</source>
        <translation>&amp;Destinataire :</translation>
    </message>
    <message>
        <source>&amp;Text:</source>
        <translation>Te&amp;xte :</translation>
    </message>
    <message>
        <source>&amp;From the year:</source>
        <translation>&amp;De l’année :</translation>
    </message>
    <message>
        <source>&amp;To the year:</source>
        <translation>À &amp;l’année :</translation>
    </message>
    <message>
        <source>any</source>
        <translation>indifférent</translation>
    </message>
</context>
<context>
    <name>volets::SearchModel</name>
    <message>
        <source>Place</source>
        <translation>Endroit</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Words found</source>
        <translation>Mots trouvés</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
</context>
<context>
    <name>volets::SearchPanel</name>
    <message>
        <source>Search in all texts</source>
        <translation>Chercher dans tous les textes</translation>
    </message>
    <message>
        <source>Search in all texts: words, "a phrase", theme:IA, an:2024..</source>
        <translation>Chercher dans tous les textes : mots, « une expression », theme:IA, an:2024..</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation>&amp;Formulaire</translation>
    </message>
    <message>
        <source>Fill in a form instead of typing a query</source>
        <translation>Remplir un formulaire au lieu d’écrire une requête</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Passages trouvés</translation>
    </message>
    <message>
        <source>Other forms of a word are found too; accents and capitals do not matter.</source>
        <translation>Les autres formes d’un mot sont trouvées aussi ; accents et majuscules n’importent pas.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Rien trouvé.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n texte</numerusform>
            <numerusform>%n textes</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep this search</source>
        <translation>Garder cette recherche</translation>
    </message>
    <message>
        <source>No search is kept yet</source>
        <translation>Aucune recherche gardée</translation>
    </message>
    <message>
        <source>Forget this search</source>
        <translation>Oublier cette recherche</translation>
    </message>
    <message>
        <source>There are no texts to search yet.</source>
        <translation>Il n’y a pas encore de texte où chercher.</translation>
    </message>
    <message>
        <source>only the first ones: narrow the search to see the others</source>
        <translation>seulement les premiers : précisez la recherche pour voir les autres</translation>
    </message>
</context>
<context>
    <name>volets::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Pages des réglages</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Comparison of words</source>
        <translation>Comparaison des mots</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>United Nations (par. 7 e))</source>
        <translation>Nations Unies (par. 7 e))</translation>
    </message>
    <message>
        <source>France (art. 7, al. 2)</source>
        <translation>France (art. 7, al. 2)</translation>
    </message>
    <message>
        <source>European Union (point 7(e))</source>
        <translation>Union européenne (point 7 e))</translation>
    </message>
    <message>
        <source>&amp;Language of the interface:</source>
        <translation>&amp;Langue de l’interface :</translation>
    </message>
    <message>
        <source>The windows open anew in the other language when you press OK.</source>
        <translation>Les fenêtres se rouvrent dans l’autre langue quand vous validez.</translation>
    </message>
    <message>
        <source>&amp;Style of references:</source>
        <translation>&amp;Style des références :</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Blue and orange</source>
        <translation>Bleu et orange</translation>
    </message>
    <message>
        <source>Green and red</source>
        <translation>Vert et rouge</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>Les miennes</translation>
    </message>
    <message>
        <source>A&amp;dded</source>
        <translation>A&amp;jouté</translation>
    </message>
    <message>
        <source>&amp;Removed</source>
        <translation>&amp;Retiré</translation>
    </message>
    <message>
        <source>Cha&amp;nged</source>
        <translation>Cha&amp;ngé</translation>
    </message>
    <message>
        <source>Mo&amp;ved</source>
        <translation>&amp;Déplacé</translation>
    </message>
    <message>
        <source>Underlined, struck through</source>
        <translation>Souligné, barré</translation>
    </message>
    <message>
        <source>Bold italic, between bars</source>
        <translation>Gras italique, entre barres</translation>
    </message>
    <message>
        <source>Bold, struck through</source>
        <translation>Gras, barré</translation>
    </message>
    <message>
        <source>S&amp;igns before marked words (+ − ⇄)</source>
        <translation>S&amp;ignes devant les mots marqués (+ − ⇄)</translation>
    </message>
    <message>
        <source>Font of the texts</source>
        <translation>Police des textes</translation>
    </message>
    <message>
        <source>&amp;Usual font</source>
        <translation>Police &amp;habituelle</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source> characters</source>
        <translation> caractères</translation>
    </message>
    <message>
        <source>&amp;Look:</source>
        <translation>&amp;Aspect :</translation>
    </message>
    <message>
        <source>&amp;Colours of changes:</source>
        <translation>&amp;Couleurs des changements :</translation>
    </message>
    <message>
        <source>Own colours are darkened or lightened as far as it takes to read them on the page.</source>
        <translation>Vos couleurs sont assombries ou éclaircies autant qu’il le faut pour être lisibles sur la page.</translation>
    </message>
    <message>
        <source>&amp;Marks:</source>
        <translation>&amp;Marques :</translation>
    </message>
    <message>
        <source>&amp;Font of the texts:</source>
        <translation>&amp;Police des textes :</translation>
    </message>
    <message>
        <source>Si&amp;ze at 100 %:</source>
        <translation>&amp;Taille à 100 % :</translation>
    </message>
    <message>
        <source>Len&amp;gth of lines in the reading view:</source>
        <translation>Lon&amp;gueur des lignes en lecture :</translation>
    </message>
    <message>
        <source>Not counted as a difference:</source>
        <translation>Ne comptent pas comme une différence :</translation>
    </message>
    <message>
        <source>&amp;Capitals</source>
        <translation>&amp;Majuscules</translation>
    </message>
    <message>
        <source>Kinds of &amp;apostrophes and quotation marks</source>
        <translation>Formes d’&amp;apostrophes et de guillemets</translation>
    </message>
    <message>
        <source>Kinds of &amp;spaces</source>
        <translation>Sortes d’&amp;espaces</translation>
    </message>
    <message>
        <source>Kinds of &amp;hyphens</source>
        <translation>Sortes de &amp;traits d’union</translation>
    </message>
    <message>
        <source>&amp;Ligatures</source>
        <translation>&amp;Ligatures</translation>
    </message>
    <message>
        <source>Calls to &amp;footnotes</source>
        <translation>Appels de n&amp;ote</translation>
    </message>
    <message>
        <source>&amp;Numbering</source>
        <translation>&amp;Numérotation</translation>
    </message>
    <message>
        <source> % of the words</source>
        <translation> % des mots</translation>
    </message>
    <message>
        <source>“Entirely new &amp;wording” beyond:</source>
        <translation>« &amp;Rédaction entièrement nouvelle » au-delà de :</translation>
    </message>
    <message>
        <source>Beyond this part of changed words, the marks would hide the text: both stand plain side by side.</source>
        <translation>Au-delà de cette part de mots changés, les marques cacheraient le texte : les deux figurent tels quels côte à côte.</translation>
    </message>
    <message>
        <source>Reader, language, references</source>
        <translation>Lecteur, langue, références</translation>
    </message>
    <message>
        <source>Your &amp;name:</source>
        <translation>Votre &amp;nom :</translation>
    </message>
    <message>
        <source>Stands beside the decisions that you make and the notes that you write from now on.</source>
        <translation>Figure à côté des décisions que vous prenez et des notes que vous écrivez désormais.</translation>
    </message>
    <message>
        <source>Wherever a clause is named: in the window, in quotations that you copy, and in exports.</source>
        <translation>Partout où une clause est nommée : dans la fenêtre, dans les citations copiées et dans les exports.</translation>
    </message>
    <message>
        <source>A&amp;bbreviations that the text itself introduces</source>
        <translation>A&amp;bréviations que le texte lui-même introduit</translation>
    </message>
    <message>
        <source>The mouse &amp;wheel moves the synopsis row by row</source>
        <translation>La &amp;molette fait avancer la synopse ligne par ligne</translation>
    </message>
    <message>
        <source>Signs between &amp;thousands (10 000, 10,000)</source>
        <translation>&amp;Signes entre les milliers (10 000, 10.000)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Choo&amp;se…</source>
        <translation>Choi&amp;sir…</translation>
    </message>
    <message>
        <source>&amp;Model of meaning (folder):</source>
        <translation>&amp;Modèle de sens (dossier) :</translation>
    </message>
    <message>
        <source>Folder of a model of meaning</source>
        <translation>Dossier d’un modèle de sens</translation>
    </message>
    <message>
        <source>A sentence-embedding model of yours can find clauses that say the same in other words. Nothing leaves this computer.</source>
        <translation>Un modèle de plongement de phrases que vous fournissez peut trouver des clauses qui disent la même chose en d’autres mots. Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>The folder holds a model. Texts are compared with it from now on; the first time takes a while.</source>
        <translation>Le dossier contient un modèle. Les textes sont désormais comparés avec lui ; la première fois prend un moment.</translation>
    </message>
    <message>
        <source>Folder of the model of meaning</source>
        <translation>Dossier du modèle de sens</translation>
    </message>
</context>
<context>
    <name>volets::ShortcutPage</name>
    <message>
        <source>&amp;Usual Key</source>
        <translation>Touche &amp;habituelle</translation>
    </message>
    <message>
        <source>Usual Keys for A&amp;ll</source>
        <translation>Touches habituelles pour &amp;toutes</translation>
    </message>
    <message>
        <source>Filter actions</source>
        <translation>Filtrer les actions</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Actions et leurs touches</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>&amp;Key:</source>
        <translation>&amp;Touche :</translation>
    </message>
    <message>
        <source>Key of the action</source>
        <translation>Touche de l’action</translation>
    </message>
    <message>
        <source>%1 is the key of “%2” (%3) already; give that action another one first.</source>
        <translation>%1 est déjà la touche de « %2 » (%3) ; donnez-en d’abord une autre à cette action.</translation>
    </message>
</context>
<context>
    <name>volets::SynopsisView</name>
    <message>
        <source>Synopsis</source>
        <translation>Synopse</translation>
    </message>
    <message>
        <source>Here no text reads otherwise than another.</source>
        <translation>Ici, aucun texte ne se lit autrement qu’un autre.</translation>
    </message>
    <message>
        <source>Column that scrolls alone: %1</source>
        <translation>Colonne qui défile seule : %1</translation>
    </message>
    <message>
        <source>Apparatus</source>
        <translation>Apparat</translation>
    </message>
    <message>
        <source>Click: no dots below the words that speak for this theme</source>
        <translation>Clic : plus de points sous les mots qui parlent pour ce thème</translation>
    </message>
    <message>
        <source>Click: dots below the words that speak for this theme, in all cells</source>
        <translation>Clic : des points sous les mots qui parlent pour ce thème, dans toutes les cases</translation>
    </message>
    <message>
        <source>Theme: %1</source>
        <translation>Thème : %1</translation>
    </message>
    <message>
        <source>No row passes the filters. “Show All Rows” lifts them.</source>
        <translation>Aucune ligne ne passe les filtres. « Montrer toutes les lignes » les lève.</translation>
    </message>
</context>
<context>
    <name>volets::TermsModel</name>
    <message>
        <source>New term</source>
        <translation>Nouveau terme</translation>
    </message>
    <message>
        <source>New term…</source>
        <translation>Nouveau terme…</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Terme</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Only with</source>
        <translation>Seulement avec</translation>
    </message>
    <message>
        <source>Not with</source>
        <translation>Pas avec</translation>
    </message>
    <message>
        <source>Words in any form; “|” between words that may stand for each other, “…” where others may stand between, “=” before a word that must stand as it is written.</source>
        <translation>Des mots sous toutes leurs formes ; «</translation>
    </message>
    <message>
        <source>1 is enough alone; less needs others beside it; below 0 speaks against the theme.</source>
        <translation>1 suffit seul ; moins en demande d’autres à côté ; au-dessous de 0 parle contre le thème.</translation>
    </message>
    <message>
        <source>Counts only where one of these stands in the clause, its introduction or a heading; “;” between several.</source>
        <translation>Ne compte que si l’une de ces expressions figure dans la clause, son chapeau ou un titre ; « ; » entre plusieurs.</translation>
    </message>
    <message>
        <source>Does not count where one of these stands in the clause; “;” between several.</source>
        <translation>Ne compte pas si l’une de ces expressions figure dans la clause ; « ; » entre plusieurs.</translation>
    </message>
</context>
<context>
    <name>volets::ThemeClausesModel</name>
    <message>
        <source>Clause</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>Words</source>
        <comment>of a clause</comment>
        <translation>Texte</translation>
    </message>
</context>
<context>
    <name>volets::ThemeForm</name>
    <message>
        <source>Take</source>
        <translation>Prendre</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Choose the theme’s colour</source>
        <translation>Choisir la couleur du thème</translation>
    </message>
    <message>
        <source>The language of the name, the definition and the terms</source>
        <translation>La langue du nom, de la définition et des termes</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Cod&amp;e</source>
        <translation>Cod&amp;e</translation>
    </message>
    <message>
        <source>Si&amp;gn</source>
        <translation>Si&amp;gne</translation>
    </message>
    <message>
        <source>&amp;Part of</source>
        <translation>&amp;Partie de</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Definition</source>
        <translation>&amp;Définition</translation>
    </message>
    <message>
        <source>Rename Theme</source>
        <translation>Renommer le thème</translation>
    </message>
    <message>
        <source>Change Sign</source>
        <translation>Changer le signe</translation>
    </message>
    <message>
        <source>Move Theme</source>
        <translation>Déplacer le thème</translation>
    </message>
    <message>
        <source>Change Definition</source>
        <translation>Modifier la définition</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Termes</translation>
    </message>
    <message>
        <source>Remove Terms</source>
        <translation>Retirer les termes</translation>
    </message>
    <message>
        <source>Split Off…</source>
        <translation>Détacher…</translation>
    </message>
    <message>
        <source>Make the chosen terms a theme of their own</source>
        <translation>Faire des termes choisis un thème à part</translation>
    </message>
    <message>
        <source>&amp;Terms</source>
        <translation>&amp;Termes</translation>
    </message>
    <message>
        <source>Change Terms</source>
        <translation>Modifier les termes</translation>
    </message>
    <message>
        <source>One a line: words matched by a term do not count where one of these covers them.</source>
        <translation>Une par ligne : les mots trouvés par un terme ne comptent pas là où l’une de ces expressions les recouvre.</translation>
    </message>
    <message>
        <source>One a line, for your own memory: examples are never searched for.</source>
        <translation>Un par ligne, pour mémoire : les exemples ne sont jamais cherchés.</translation>
    </message>
    <message>
        <source>Proposed terms</source>
        <translation>Termes proposés</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Terme</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Retenues</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejetées</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Ailleurs</translation>
    </message>
    <message>
        <source>Does Not Count</source>
        <translation>Ne compte pas</translation>
    </message>
    <message>
        <source>Proposed Terms</source>
        <translation>Termes proposés</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>Change Exclusions</source>
        <translation>Modifier les exclusions</translation>
    </message>
    <message>
        <source>Change Examples</source>
        <translation>Modifier les exemples</translation>
    </message>
    <message>
        <source>(no other theme)</source>
        <translation>(aucun autre thème)</translation>
    </message>
    <message>
        <source>“%1” stands in %2 clauses that you kept, %3 that you rejected, %4 others.</source>
        <translation>« %1 » apparaît dans %2 clauses retenues, %3 rejetées, %4 autres.</translation>
    </message>
    <message>
        <source>Colour of the Theme</source>
        <translation>Couleur du thème</translation>
    </message>
    <message>
        <source>Change Colour</source>
        <translation>Changer la couleur</translation>
    </message>
</context>
<context>
    <name>volets::ThemeMatrixModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %n clause(s), %3 % of its words</source>
        <translation>
            <numerusform>%1, %2 : %n clause, %3 % de ses mots</numerusform>
            <numerusform>%1, %2 : %n clauses, %3 % de ses mots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>volets::ThemeTree</name>
    <message>
        <source>Themes</source>
        <translation>Thèmes</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>A theme at the end of the book</source>
        <translation>Un thème à la fin du livre</translation>
    </message>
    <message>
        <source>New Below</source>
        <translation>Sous-thème</translation>
    </message>
    <message>
        <source>A theme below the one that is chosen</source>
        <translation>Un thème sous celui qui est choisi</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove the theme; those below it stay</source>
        <translation>Retirer le thème ; ceux qui sont au-dessous restent</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move the theme up</source>
        <translation>Monter le thème</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Move the theme down</source>
        <translation>Descendre le thème</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Fusionner…</translation>
    </message>
    <message>
        <source>Make the theme part of another one</source>
        <translation>Joindre le thème à un autre</translation>
    </message>
</context>
<context>
    <name>volets::ThemesPage</name>
    <message>
        <source>Clauses of the theme</source>
        <translation>Clauses du thème</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Parcours</translation>
    </message>
    <message>
        <source>Themes and texts</source>
        <translation>Thèmes et textes</translation>
    </message>
    <message>
        <source>What the bars show</source>
        <translation>Ce que montrent les barres</translation>
    </message>
    <message>
        <source>Bars: share of words</source>
        <translation>Barres : part des mots</translation>
    </message>
    <message>
        <source>Bars: number of clauses</source>
        <translation>Barres : nombre de clauses</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Themes that go together</source>
        <translation>Thèmes qui vont ensemble</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Cooccurrences</translation>
    </message>
    <message>
        <source>Names of concepts in each text</source>
        <translation>Noms des notions dans chaque texte</translation>
    </message>
    <message>
        <source>Wordings</source>
        <translation>Termes employés</translation>
    </message>
    <message>
        <source>Choose a cell: its clauses are listed here.</source>
        <translation>Choisissez une case : ses clauses s’affichent ici.</translation>
    </message>
</context>
<context>
    <name>volets::TogetherModel</name>
    <message numerus="yes">
        <source>%1: %n clause(s)</source>
        <translation>
            <numerusform>%1 : %n clause</numerusform>
            <numerusform>%1 : %n clauses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2: %n clause(s)</source>
        <translation>
            <numerusform>%1 et %2 : %n clause</numerusform>
            <numerusform>%1 et %2 : %n clauses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>volets::WelcomePage</name>
    <message>
        <source>Set texts side by side</source>
        <translation>Mettre des textes en regard</translation>
    </message>
    <message>
        <source>What corresponds stands in one row, what differs is marked, and every word can be traced to its source.</source>
        <translation>Ce qui se correspond tient sur une ligne, ce qui diffère est marqué, et chaque mot renvoie à sa source.</translation>
    </message>
    <message>
        <source>&amp;Add Texts…</source>
        <translation>&amp;Ajouter des textes…</translation>
    </message>
    <message>
        <source>Open Another &amp;Dossier…</source>
        <translation>Ouvrir un autre &amp;dossier…</translation>
    </message>
    <message>
        <source>Your own texts</source>
        <translation>Vos propres textes</translation>
    </message>
    <message>
        <source>Choose files or folders, drop them here, or paste a text.</source>
        <translation>Choisissez des fichiers ou des dossiers, déposez-les ici, ou collez un texte.</translation>
    </message>
    <message>
        <source>Recent dossiers</source>
        <translation>Dossiers récents</translation>
    </message>
    <message>
        <source>&amp;Recent dossiers</source>
        <translation>Dossiers &amp;récents</translation>
    </message>
    <message>
        <source>Sample dossier</source>
        <translation>Dossier d’exemple</translation>
    </message>
    <message>
        <source>Texts of an invented forum, written to try the program out. Nobody adopted them.</source>
        <translation>Textes d’un forum inventé, écrits pour essayer le programme. Personne ne les a adoptés.</translation>
    </message>
    <message>
        <source>Open the &amp;Sample</source>
        <translation>Ouvrir l’&amp;exemple</translation>
    </message>
    <message>
        <source>Texts on this computer</source>
        <translation>Textes sur cet ordinateur</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Compare These %n Text(s)</source>
        <translation>
            <numerusform>&amp;Comparer ce texte</numerusform>
            <numerusform>&amp;Comparer ces %n textes</numerusform>
        </translation>
    </message>
    <message>
        <source>Texts found</source>
        <translation>Textes trouvés</translation>
    </message>
    <message>
        <source>Found in %1.</source>
        <translation>Trouvés dans %1.</translation>
    </message>
</context>
<context>
    <name>volets::WordingModel</name>
    <message>
        <source>Another usual name than in the text before that names it</source>
        <translation>Un autre nom habituel que dans le texte précédent qui le nomme</translation>
    </message>
</context>
</TS>
