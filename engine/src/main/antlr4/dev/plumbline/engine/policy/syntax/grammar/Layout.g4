// The layout of .policy and .vocab files: blocks of lines. What a line means is resolved against a vocabulary, so
// every text is a layout: no word here is an error, and a faulty line spoils no other line.
grammar Layout;

options { caseInsensitive = true; }

// A line behind a block that is not closed belongs to that block, so that one token ahead always decides.
file      : (NEWLINE | stray)* block* EOF ;

block     : opener token* lineEnd line* (END token* lineEnd (NEWLINE | stray)*)? ;

line      : NEWLINE
          | first token* lineEnd
          ;

stray     : (first | END) token* lineEnd ;

lineEnd   : NEWLINE | EOF ;

opener    : POLICY | DEFINE | EXCEPTION | ATTESTATION | TEST | SETTINGS | SOURCE | THING | TABLE ;

first     : WORD | STRING | UNCLOSED | COMMA | COLON | OPEN | CLOSE | PERCENT | PIPE | DASH ;

token     : first | opener | END ;

POLICY      : 'policy' ;
DEFINE      : 'define' ;
EXCEPTION   : 'exception' ;
ATTESTATION : 'attestation' ;
TEST        : 'test' ;
SETTINGS    : 'settings' ;
SOURCE      : 'source' ;
THING       : 'thing' ;
TABLE       : 'table' ;
END         : 'end' ;

STRING    : '"' ~["\r\n]* '"' ;
UNCLOSED  : '"' ~["\r\n]* ;
COMMA     : ',' ;
COLON     : ':' ;
OPEN      : '(' ;
CLOSE     : ')' ;
PERCENT   : '%' ;
PIPE      : '|' ;
DASH      : '-' {_input.LA(1) == ' ' || _input.LA(1) == '\t' || _input.LA(1) == '\n' || _input.LA(1) == '\r'}? ;
// A time of day belongs to its date, so that its colons are none of the language's.
MOMENT    : DIGIT DIGIT DIGIT DIGIT '-' DIGIT DIGIT '-' DIGIT DIGIT 'T' TIME OFFSET? -> type(WORD) ;
WORD      : ~[ \t\r\n"#,:()%|]+ ;

fragment DIGIT  : [0-9] ;
fragment TIME   : DIGIT DIGIT ':' DIGIT DIGIT (':' DIGIT DIGIT ('.' DIGIT+)?)? ;
fragment OFFSET : 'Z' | [+-] DIGIT DIGIT ':'? DIGIT DIGIT ;

COMMENT   : '#' ~[\r\n]* -> channel(HIDDEN) ;
SPACE     : [ \t]+ -> skip ;
NEWLINE   : '\r'? '\n' | '\r' ;
